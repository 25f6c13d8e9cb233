// Owns the offer of a truce while it is on the table: what it says, the answers to it and what each costs.
import { draft, emptyDraft } from '../../../store/draft.ts';
import { isPending, send } from '../../../store/session.ts';
import { clauseShort, delegationName, optionIdAt, optionLabel } from '../../../texts/names.ts';
import { figure } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Paper } from '../../kit/paper.tsx';
import { Seal } from '../../kit/seal.tsx';
import { draftText } from '../logic/proposal-draft.ts';
import { termsAnswers } from '../logic/terms-answers.ts';
import { openComposer } from '../open-need.ts';
import { refusalOf, useRoom } from '../room-state.ts';
import './terms.css';

export function TermsCard() {
  const { view, scenario, me } = useRoom();
  const mine = scenario.belligerents.includes(me);
  return (
    <Paper as="section" class="terms-card" labelledBy="terms-title">
      <p class="proposal-head">
        <span>{t('room.terms.head')}</span>
        <span>{t('room.terms.day', { day: view.clock.day, days: view.session.termsDays })}</span>
      </p>
      <h2 id="terms-title">{t('room.terms.title', { days: scenario.days })}</h2>
      <Standing />
      {mine ? <Answers /> : <p class="terms-note">{t('room.terms.others')}</p>}
    </Paper>
  );
}

/** How each belligerent has answered so far. */
function Standing() {
  const { view, scenario } = useRoom();
  const answers = termsAnswers(view.record);
  return (
    <ul class="terms-standing">
      {scenario.belligerents.map((id) => {
        const answer = answers[id]?.answer ?? 'none';
        return (
          <li key={id}>
            <Seal
              delegation={id}
              size={22}
              on="paper"
              state={answer === 'accept' ? 'filled' : 'dashed'}
              title={null}
            />
            {delegationName(id)}: {t(`room.terms.answer.${answer}`)}
          </li>
        );
      })}
    </ul>
  );
}

function Answers() {
  const { view, scenario, me } = useRoom();
  const answered = termsAnswers(view.record)[me]?.answer;
  const refusal = refusalOf(view, 'terms.answer');
  const busy = isPending('terms.answer');
  const goodwill = figure(view.figures.today.goodwill[me] ?? 0, 0);
  return (
    <ul class="terms-answers">
      <li>
        <Button
          kind="primary"
          on="paper"
          wide
          busy={busy}
          pressed={answered === 'accept'}
          refusal={refusal}
          confirm={{
            title: t('room.terms.acceptTitle'),
            body: t('room.terms.acceptBody'),
            yes: t('room.terms.accept'),
          }}
          onPress={() => void send({ type: 'terms.answer', answer: 'accept' })}
        >
          {t('room.terms.accept')}
        </Button>
        <p>{t('room.terms.acceptCost')}</p>
      </li>
      <li>
        <Conditions refusal={refusal} />
        <p>{t('room.terms.conditionsCost')}</p>
      </li>
      {scenario.termsQuestions.length > 0 ? (
        <li>
          <Questions refusal={refusal} pressed={answered === 'questions'} />
          <p>{t('room.terms.questionsCost')}</p>
        </li>
      ) : null}
      <li>
        <Button
          on="paper"
          wide
          busy={busy}
          pressed={answered === 'stall'}
          refusal={refusal}
          onPress={() => void send({ type: 'terms.answer', answer: 'stall' })}
        >
          {t('room.terms.stall')}
        </Button>
        <p>{t('room.terms.stallCost', { goodwill })}</p>
      </li>
    </ul>
  );
}

/** Questions that the offer leaves open, raised together and in public. */
function Questions({ refusal, pressed }: { readonly refusal: string | null; readonly pressed: boolean }) {
  const { scenario } = useRoom();
  return (
    <Button
      on="paper"
      wide
      busy={isPending('terms.answer')}
      pressed={pressed}
      refusal={refusal}
      confirm={{
        title: t('room.terms.questionsTitle'),
        body: scenario.termsQuestions.map(({ text }) => text).join(' '),
        yes: t('room.terms.questions'),
      }}
      onPress={() => void send({ type: 'terms.answer', answer: 'questions' })}
    >
      {t('room.terms.questions')}
    </Button>
  );
}

/** Accepting on conditions sends the clauses of the draft; without any it opens the composer. */
function Conditions({ refusal }: { readonly refusal: string | null }) {
  const conditions = draftText(draft.value ?? emptyDraft);
  const list = Object.entries(conditions);
  if (list.length === 0) {
    return (
      <Button on="paper" wide refusal={refusal} onPress={openComposer}>
        {t('room.terms.chooseConditions')}
      </Button>
    );
  }
  const body = list
    .map(([clause, option]) => `${clause} ${clauseShort(clause)}: ${optionLabel(optionIdAt(clause, option))}`)
    .join('; ');
  const answer = async () => {
    const ack = await send({ type: 'terms.answer', answer: 'conditions', conditions });
    if (ack.ok) draft.value = null;
  };
  return (
    <Button
      on="paper"
      wide
      refusal={refusal}
      busy={isPending('terms.answer')}
      confirm={{ title: t('room.terms.conditionsTitle'), body, yes: t('room.terms.conditions') }}
      onPress={() => void answer()}
    >
      {t('room.terms.conditionsWith', { count: list.length })}
    </Button>
  );
}
