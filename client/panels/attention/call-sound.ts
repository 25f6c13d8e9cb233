// Owns the sound that calls a person: two short soft tones, made by the browser itself. Knows no reason for them.

/** Hertz and seconds. */
const TONES = [
  { pitch: 587, from: 0 },
  { pitch: 784, from: 0.16 },
] as const;
const LENGTH = 0.32;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Plays it. A browser that has no sound, or whose reader has not touched the page yet, stays silent. */
export function playCallSound(): void {
  if (typeof AudioContext === 'undefined' || !navigator.userActivation?.hasBeenActive) return;
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  void context.resume();
  for (const { pitch, from } of TONES) {
    const begin = currentTime + from;
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + LENGTH);
    tone.connect(volume).connect(destination);
    tone.start(begin);
    tone.stop(begin + LENGTH);
  }
}
