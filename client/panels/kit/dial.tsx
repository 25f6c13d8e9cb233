// Owns the dial, the one object that shows the days everywhere: an arc in the room, a strip on phones, a ring in lists.
import { t } from '../../texts/t.ts';
import { type DialDay, dialDays, heatColour, heatOf, radialBar } from './dial-geometry.ts';
import './dial.css';

interface DialProps {
  readonly variant: 'arc' | 'strip' | 'ring';
  readonly days: number;
  /** 0 before day 1. */
  readonly day: number;
  /** Tension of day 1, 2, …; today's may be the last. */
  readonly tension: readonly number[];
  /** First day of the extension vote. */
  readonly voteFrom: number;
  /** Ring only: side in CSS pixels at 100 % text. */
  readonly size?: number;
  /** Arc only: what stands under the figure; 'of 30 days' when left out. */
  readonly caption?: string;
  /** Arc only: the large figure, where it is not the day of the truce. */
  readonly figure?: number;
}

/** Past days are bars by tension, today is the only one in ink, the vote is outlined. */
export function Dial(props: DialProps) {
  const { variant, days, day, tension, voteFrom } = props;
  const label = t('kit.dial', { day, days, voteFrom });
  const each = dialDays(days, day, tension, voteFrom);
  if (variant === 'strip') return <StripDial each={each} label={label} />;
  if (variant === 'ring') return <RingDial each={each} label={label} size={props.size ?? 52} />;
  return (
    <div class="dial-arc" role="img" aria-label={label}>
      <ArcBars each={each} />
      <div class="dial-figure" aria-hidden="true">
        <span class="dial-day">{props.figure ?? day}</span>
        <span class="dial-caption">{props.caption ?? t('kit.ofDays', { days })}</span>
      </div>
    </div>
  );
}

/** Only what is past is coloured by its tension: today is ink. */
const barColour = ({ state, tension }: DialDay) =>
  state === 'past' ? { fill: heatColour(tension ?? 0) } : undefined;

function ArcBars({ each }: { readonly each: readonly DialDay[] }) {
  const centre = [144, -10] as const;
  const step = 163 / each.length;
  return (
    <svg class="dial-svg" viewBox="0 0 288 130" aria-hidden="true">
      <circle class="dial-ground" cx={centre[0]} cy="-17" r="144.5" />
      {each.map((one) => {
        const angle = (one.day - (each.length + 1) / 2) * step;
        const [inner, outer, width] = arcBarSize(one, step);
        return (
          <path
            key={one.day}
            class={`dial-bar dial-${one.state}`}
            d={radialBar(centre, angle, inner, outer, width)}
            style={barColour(one)}
          />
        );
      })}
    </svg>
  );
}

function arcBarSize(one: DialDay, step: number): readonly [inner: number, outer: number, width: number] {
  const width = (step * Math.PI * 97) / 180;
  switch (one.state) {
    case 'today':
      return [91, 124, width * 0.92];
    case 'past':
      return [91, 102 + heatOf(one.tension ?? 0) * 2.6, width * 0.72];
    case 'vote':
      return [93, 101, width * 0.6];
    case 'ahead':
      return [95, 99, width * 0.6];
  }
}

function StripDial({ each, label }: { readonly each: readonly DialDay[]; readonly label: string }) {
  return (
    <div class="dial-strip" role="img" aria-label={label}>
      {each.map((one) => (
        <span
          key={one.day}
          class={`dial-stripe dial-${one.state}`}
          style={one.state === 'past' ? stripeStyle(one.tension ?? 0) : undefined}
        />
      ))}
    </div>
  );
}

const stripeStyle = (tension: number) => ({
  height: `${22 + heatOf(tension) * 16}%`,
  background: heatColour(tension),
});

interface RingProps {
  readonly each: readonly DialDay[];
  readonly label: string;
  readonly size: number;
}

function RingDial({ each, label, size }: RingProps) {
  const step = 360 / each.length;
  const length = `${size / 16}rem`;
  return (
    <svg
      class="dial-ring"
      viewBox="0 0 60 60"
      style={{ width: length, height: length }}
      role="img"
      aria-label={label}
    >
      {each.map((one) => (
        <path
          key={one.day}
          class={`dial-bar dial-${one.state}`}
          d={radialBar(
            [30, 30],
            180 - (one.day - 0.5) * step,
            16,
            ringReach(one),
            one.state === 'today' ? 3.6 : 2.6,
          )}
          style={barColour(one)}
        />
      ))}
    </svg>
  );
}

function ringReach(one: DialDay): number {
  switch (one.state) {
    case 'today':
      return 30;
    case 'past':
      return 21 + heatOf(one.tension ?? 0);
    default:
      return 20;
  }
}
