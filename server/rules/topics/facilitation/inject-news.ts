// What the bulletin says of injects: those that everybody read since the page before, and the incidents they brought about.
import { sizeOf } from '../../../../shared/kernel/index.ts';
import type { Delivered } from '../../facilitation-state.ts';
import { openNews } from '../../night/appearance.ts';
import type { News } from '../../night/news.ts';
import type { Night } from '../../night/night.ts';

/** Injects of the day that this night reports, without those taken back. */
const ofTheDay = ({ state }: Night): readonly Delivered[] =>
  state.facilitation.delivered.filter(
    ({ page, reversed }) => page === sizeOf(state.bulletins) && reversed === null,
  );

/** Rule 10.10: news of the day is quoted word for word; an incident is reported like any other, whoever read of it. */
export function injectNews(night: Night): readonly News[] {
  return ofTheDay(night).flatMap(({ title, text, readers, incidents }) => [
    ...(readers === 'all'
      ? [{ event: 'inject', slots: { title, text }, focus: null, variant: 0 } as const]
      : []),
    ...incidents.flatMap((id) => {
      const incident = night.incidents.get(id);
      return incident?.state === 'open' ? [openNews(night, incident)] : [];
    }),
  ]);
}

/** Whether an inject of the day brought about an incident: then the day was not quiet. */
export const hasInjectedIncident = (night: Night): boolean =>
  ofTheDay(night).some(({ incidents }) => incidents.length > 0);
