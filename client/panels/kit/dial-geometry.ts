// Owns where the days of the dial lie and how hot they are; pure numbers, no drawing.

export interface DialDay {
  readonly day: number;
  readonly state: 'past' | 'today' | 'ahead' | 'vote';
  /** 0 to 100; null for days that have not been. */
  readonly tension: number | null;
}

/** The days 1 to `days`: `tension[i]` is the tension of day i + 1; the vote opens on `voteFrom`. */
export function dialDays(
  days: number,
  today: number,
  tension: readonly number[],
  voteFrom: number,
): DialDay[] {
  return Array.from({ length: days }, (_, index) => {
    const day = index + 1;
    if (day === today) return { day, state: 'today', tension: tension[index] ?? null };
    if (day < today) return { day, state: 'past', tension: tension[index] ?? null };
    return { day, state: day >= voteFrom ? 'vote' : 'ahead', tension: null };
  });
}

const COOL = 10;
const HOT = 60;

/** Place on the heat ramp, 0 (calm) to 4, of a tension of 0 to 100. Above 60 everything is hot. */
export const heatOf = (tension: number): number =>
  4 * Math.min(1, Math.max(0, (tension - COOL) / (HOT - COOL)));

/** The colour of a tension, mixed between the two nearest steps of the ramp. */
export function heatColour(tension: number): string {
  const heat = heatOf(tension);
  const step = Math.min(3, Math.floor(heat));
  const share = Math.round((heat - step) * 100);
  return `color-mix(in oklab, var(--heat-${step}), var(--heat-${step + 1}) ${share}%)`;
}

/** A bar across a circle, as an SVG path. Angles in degrees, 0 = down, positive towards the right; lengths in user units. */
export function radialBar(
  centre: readonly [x: number, y: number],
  angle: number,
  inner: number,
  outer: number,
  width: number,
): string {
  const turn = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const at = (radius: number, side: number) => {
    const x = centre[0] + radius * sin + side * cos;
    const y = centre[1] + radius * cos - side * sin;
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  const half = width / 2;
  return `M${at(inner, -half)}L${at(outer, -half)}L${at(outer, half)}L${at(inner, half)}Z`;
}
