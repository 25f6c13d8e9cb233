// Owns what the night sequence is told: the steps of one bulletin and the incidents of its day; draws nothing.
import type { BulletinView, SeatView } from '../../shared/views/index.ts';
import type { NightProps } from '../scenes/props.ts';
import { hasText, t } from '../texts/t.ts';
import { mapIncidents } from './map-props.ts';

export function nightProps(view: SeatView, bulletin: BulletinView): NightProps {
  return {
    day: bulletin.day,
    steps: bulletin.steps.map(({ step, note, alarm }) => {
      const key = `step.${step}`;
      return { id: step, title: hasText(key) ? t(key) : step, note, alarm };
    }),
    incidents: mapIncidents(view).filter((incident) => incident.fresh),
    tensionFrom: bulletin.tension[0],
    tensionTo: bulletin.tension[1],
  };
}
