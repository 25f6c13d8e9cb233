// Owns the ring around what the guide speaks of: follows it over the page wherever it moves; takes no press.
import { useEffect, useState } from 'preact/hooks';
import type { GuidePart } from '../../../shared/catalogue/guide.ts';
import { placeOfPart, topmostBox } from './guide-parts.ts';
import { guideHidden, guideNow } from './guide-state.ts';

/** How often the ring looks where its place is, in milliseconds: panels open and scroll without telling. */
const LOOK_EVERY = 150;
/** How far it stands off, in CSS pixels. */
const OFF = 3;

export function GuideRing() {
  const now = guideNow.value;
  if (now?.kind !== 'step' || guideHidden.value) return null;
  return <Ring part={now.step.part} />;
}

function Ring({ part }: { readonly part: GuidePart }) {
  const [frame, setFrame] = useState<string | null>(null);
  useEffect(() => {
    const look = () => setFrame(frameOf(part));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [part]);
  return frame === null ? null : <div class="guide-ring" style={frame} aria-hidden="true" />;
}

/** Place and size as a style, so that an unchanged one draws nothing anew; kept on the screen, or in the open box, where the place reaches beyond. */
function frameOf(part: GuidePart): string | null {
  const place = placeOfPart(part)?.getBoundingClientRect();
  if (!place) return null;
  const around = topmostBox()?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const left = Math.max(around.left + 2, place.left - OFF);
  const top = Math.max(around.top + 2, place.top - OFF);
  const right = Math.min(around.right - 2, place.right + OFF);
  const bottom = Math.min(around.bottom - 2, place.bottom + OFF);
  if (right - left < 8 || bottom - top < 8) return null;
  const px = (length: number) => `${Math.round(length)}px`;
  return `left:${px(left)};top:${px(top)};width:${px(right - left)};height:${px(bottom - top)}`;
}
