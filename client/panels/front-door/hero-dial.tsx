// Owns the great dial over the front door: the tension of every day of one finished truce.

import { t } from '../../texts/t.ts';
import { heatColour, heatOf, radialBar } from '../kit/dial-geometry.ts';
import { SAMPLE_TENSION } from './sample-truce.ts';

const CENTRE = [720, -688] as const;
const INNER = 788;
const STEP = 2.12;

/** Decoration with a meaning: the same dial as in the room, thirty days later. */
export function HeroDial() {
  const middle = (SAMPLE_TENSION.length + 1) / 2;
  return (
    <svg
      class="hero-dial"
      viewBox="0 0 1440 180"
      preserveAspectRatio="xMidYMin slice"
      role="img"
      aria-label={t('door.dialNote')}
    >
      {SAMPLE_TENSION.map((tension, index) => {
        const angle = (index + 1 - middle) * STEP;
        const outer = INNER + 26 + heatOf(tension) * 13;
        return (
          <path
            key={angle}
            d={radialBar(CENTRE, angle, INNER, outer, 26.5)}
            style={{ fill: heatColour(tension) }}
          />
        );
      })}
      {[10, 20].map((day) => {
        const turn = ((day - middle) * STEP * Math.PI) / 180;
        const radius = INNER - 18;
        return (
          <text key={day} x={CENTRE[0] + radius * Math.sin(turn)} y={CENTRE[1] + radius * Math.cos(turn)}>
            {day}
          </text>
        );
      })}
    </svg>
  );
}
