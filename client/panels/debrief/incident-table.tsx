// What was claimed, found and true of each incident: the most telling first, all on request.
import { useState } from 'preact/hooks';
import { scenario } from '../../store/session.ts';
import { capitaliseSentences } from '../../texts/format-message.ts';
import { delegationName, sectorName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { hasText, t } from '../../texts/t.ts';
import { AboutButton } from '../about/about-button.tsx';
import { Button } from '../kit/button.tsx';
import { Seal } from '../kit/seal.tsx';
import type { SeenDebrief, SeenIncident, SeenOrder, Truth } from './debrief-as-seen.ts';
import { tellingIncidents } from './telling.ts';

interface IncidentTableProps {
  readonly seen: SeenDebrief;
  readonly day: number;
}

const MOST = 6;

export function IncidentTable({ seen, day }: IncidentTableProps) {
  const [all, setAll] = useState(false);
  const { incidents } = seen;
  const shown = all ? incidents : tellingIncidents(incidents, day, MOST);
  const sides = scenario.value?.belligerents ?? [];
  return (
    <section aria-labelledby="incidents-title">
      <h2 id="incidents-title" class="debrief-title">
        {t('debrief.claimedFoundTrue')}{' '}
        <AboutButton subject={{ of: 'term', id: 'attribution' }} name={t('debrief.claimedFoundTrue')} />
      </h2>
      {incidents.length === 0 ? <p class="quiet">{t('debrief.noIncidents')}</p> : null}
      {incidents.length > 0 ? (
        <table class="debrief-table">
          <Columns sides={sides} truth={seen.by === null} />
          <tbody>
            {shown.map((one) => (
              <Row key={one.id} one={one} sides={sides} today={one.day === day} />
            ))}
          </tbody>
        </table>
      ) : null}
      {incidents.length > MOST ? (
        <Button kind="quiet" size="small" expanded={all} onPress={() => setAll(!all)}>
          {all ? t('debrief.fewer') : t('debrief.allIncidents', { count: incidents.length })}
        </Button>
      ) : null}
      {wrongInWords(seen).map((words) => (
        <p key={words} class="debrief-foot">
          {words}
        </p>
      ))}
    </section>
  );
}

function Columns({ sides, truth }: { readonly sides: readonly string[]; readonly truth: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="unseen">{t('debrief.incident')}</span>
        </th>
        <th scope="col">{t('debrief.dayColumn')}</th>
        {sides.map((side) => (
          <th key={side} scope="col" title={t('debrief.counted', { who: delegationName(side) })}>
            {side} <span class="debrief-counts">{t('debrief.counts')}</span>
          </th>
        ))}
        <th scope="col" title={t('debrief.verifiedLong')}>
          {t('debrief.verified')}
        </th>
        <th scope="col">{t('debrief.found')}</th>
        <th scope="col">{t(truth ? 'debrief.trueAuthor' : 'debrief.whatItKnew')}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly one: SeenIncident;
  readonly sides: readonly string[];
  readonly today: boolean;
}

/** The incidents of the day looked at say where they were. */
function Row({ one, sides, today }: RowProps) {
  const wrong = one.truth.kind === 'true' && one.truth.wrong;
  return (
    <>
      <tr class={today ? 'debrief-today' : undefined}>
        <th scope="row" title={sectorName(one.sector)}>
          {one.id}
        </th>
        <td class="figures">{one.day}</td>
        {sides.map((side) => (
          <td key={side} class="figures">
            {one.claims[side] ?? 0}
          </td>
        ))}
        <td class="figures">{one.verified}</td>
        <td class={wrong ? 'debrief-wrong' : undefined}>
          {one.named ? delegationName(one.named) : t('debrief.undecided')}
        </td>
        <td>
          <TruthCell truth={one.truth} />
        </td>
      </tr>
      {today ? (
        <tr class="debrief-today debrief-where">
          <td />
          <td colSpan={4 + sides.length}>{sectorName(one.sector)}</td>
        </tr>
      ) : null}
    </>
  );
}

function TruthCell({ truth }: { readonly truth: Truth }) {
  switch (truth.kind) {
    case 'true':
      return (
        <span class="debrief-author">
          {truth.author ? <Seal delegation={truth.author} size={17} /> : <span class="timeline-nobody" />}
          {kindInWords(truth.deed)}
        </span>
      );
    case 'not ours':
      return <span>{t('debrief.notOurs')}</span>;
    case 'not known':
      return <span class="quiet">{t('debrief.notKnown')}</span>;
  }
}

function kindInWords(kind: string): string {
  const key = `debrief.kind.${kind}`;
  return hasText(key) ? t(key) : kind;
}

const WORDS = 3;
const FOOLED: readonly string[] = ['believed', 'other-blamed', 'answered'];

/** The wrong findings, one by one while they are few. */
function wrongInWords({ incidents, orders }: SeenDebrief): readonly string[] {
  const wrong = incidents.filter(({ truth }) => truth.kind === 'true' && truth.wrong);
  const words = wrong.slice(0, WORDS).map((one) => wrongOne(one, orders));
  return wrong.length > WORDS ? [...words, t('debrief.wrongMore', { count: wrong.length - WORDS })] : words;
}

function wrongOne({ id, day, sector, named, truth }: SeenIncident, orders: readonly SeenOrder[]): string {
  const author = truth.kind === 'true' ? truth.author : null;
  const slots = { incident: id, named: named ? delegationName(named, { article: true }) : '' };
  if (author === null) return capitaliseSentences(t('debrief.wrongAccident', slots));
  const order = orders.find(
    (one) =>
      one.day === day &&
      one.delegation === author &&
      one.sector === sector &&
      FOOLED.includes(one.outcome ?? ''),
  );
  const chance = order?.outcome ? order.chances?.[order.outcome] : undefined;
  const who = delegationName(author, { article: true });
  return capitaliseSentences(
    chance === undefined
      ? t('debrief.wrongFinding', { ...slots, who })
      : t('debrief.wrongAtOdds', { ...slots, who, odds: percent(chance) }),
  );
}
