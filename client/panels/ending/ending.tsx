// Owns the first page after the last day: how it ended, and every seat's result against its floor.
import type { DebriefSeat, SeatView } from '../../../shared/views/index.ts';
import { go } from '../../store/route.ts';
import { delegationName } from '../../texts/names.ts';
import { figure, signed } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Paper } from '../kit/paper.tsx';
import { Seal, seatColours } from '../kit/seal.tsx';
import './ending.css';

export function Ending({ view }: { readonly view: SeatView }) {
  const { ending } = view.session;
  return (
    <main class="ending">
      <header>
        <p class="ending-word">{t('app.name')}</p>
        <Button icon="chevron-left" onPress={() => go('/')}>
          {t('nav.frontDoor')}
        </Button>
      </header>
      <Paper class="ending-sheet" labelledBy="ending-title">
        <h1 id="ending-title">{ending ? t(`endingTitle.${ending.kind}`) : t('endingTitle.over')}</h1>
        <p class="ending-lead">
          {ending ? t('ending.onDay', { day: ending.day }) : null}
          {ending?.by ? ` ${t('ending.by', { who: delegationName(ending.by, { article: true }) })}` : null}
        </p>
        {view.debrief ? <Results seats={view.debrief.seats} you={view.audience.delegation} /> : null}
      </Paper>
    </main>
  );
}

function Results({ seats, you }: { readonly seats: readonly DebriefSeat[]; readonly you: string }) {
  return (
    <div class="ending-scroll">
      <table class="ending-results">
        <caption>{t('ending.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ending.delegation')}</th>
            <th scope="col">{t('ending.text')}</th>
            <th scope="col">{t('ending.war')}</th>
            <th scope="col">{t('ending.legitimacy')}</th>
            <th scope="col">{t('ending.objective')}</th>
            <th scope="col">{t('ending.result')}</th>
            <th scope="col">{t('ending.floor')}</th>
            <th scope="col">{t('ending.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr
              key={seat.delegation}
              class={seat.delegation === you ? 'ending-you' : ''}
              style={seatColours(seat.delegation)}
            >
              <th scope="row">
                <Seal delegation={seat.delegation} on="paper" size={22} title={null} />
                <span>
                  {delegationName(seat.delegation)}
                  <small>
                    {seat.objective.title}, {t(seat.objective.met ? 'ending.met' : 'ending.notMet')}
                  </small>
                </span>
              </th>
              <td>{figure(seat.parts.text, 1)}</td>
              <td>{signed(seat.parts.war)}</td>
              <td>{signed(seat.parts.legitimacy)}</td>
              <td>{signed(seat.parts.objective)}</td>
              <td class="ending-result">{figure(seat.result, 1)}</td>
              <td>{figure(seat.baseline, 1)}</td>
              <td>{signed(seat.result - seat.baseline)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
