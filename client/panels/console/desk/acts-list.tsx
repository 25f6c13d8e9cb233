// Owns the list of acts: the library to choose from, what is planned, what was delivered and ruled, each with its counter-act.
import { useState } from 'preact/hooks';
import type { DeliveredInject, PlannedInject, RulingView } from '../../../../shared/views/index.ts';
import { send } from '../../../store/session.ts';
import { ct } from '../../../texts/console.ts';
import { Button } from '../../kit/button.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { desk, refusalFor, useConsole } from '../console-state.ts';
import { readersInWords } from './act-words.ts';
import { LibraryList } from './library-list.tsx';
import { matterInWords } from './matter-words.ts';
import { whenInWords } from './plan-words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type List = 'library' | 'planned' | 'done';
const LISTS: readonly List[] = ['library', 'planned', 'done'];
/** Of what was left behind: nothing can be begun there. */
const LEFT: readonly List[] = ['done', 'planned'];

export function ActsList() {
  const { view } = useConsole();
  const { left } = view.control;
  const lists = left ? LEFT : LISTS;
  const [list, setList] = useState<List>(left ? 'done' : 'library');
  const waiting = view.facilitation.plans.filter(({ state }) => state === 'waiting');
  const done = view.facilitation.delivered.length + view.facilitation.rulings.length;
  const counts = { library: view.library.length, planned: waiting.length, done };
  return (
    <section class="desk" aria-label={ct('desk.label')}>
      {left ? null : <Begin />}
      <Segmented
        label={ct('desk.lists')}
        items={lists.map((id) => ({ id, label: ct(`desk.${id}`), count: counts[id] }))}
        selected={list}
        onSelect={setList}
      />
      {list === 'library' ? <LibraryList /> : null}
      {list === 'planned' ? <Plans plans={waiting} /> : null}
      {list === 'done' ? <Done /> : null}
    </section>
  );
}

function Begin() {
  return (
    <div class="desk-begin">
      <Button icon="plus" size="small" onPress={() => begin({ show: 'inject', from: null })}>
        {ct('desk.write')}
      </Button>
      <Button icon="scales" size="small" onPress={() => begin({ show: 'ruling', start: { on: 'figure' } })}>
        {ct('desk.rule')}
      </Button>
    </div>
  );
}

function begin(what: typeof desk.value): void {
  desk.value = what;
}

function Plans({ plans }: { readonly plans: readonly PlannedInject[] }) {
  if (plans.length === 0) return <p class="quiet">{ct('desk.planned.none')}</p>;
  return (
    <ul class="acts">
      {plans.map((plan) => (
        <li key={plan.id}>
          <small>{whenInWords(plan.when)}</small>
          <b>{plan.title}</b>
          <small>{readersInWords(plan.readers)}</small>
          <Button
            size="small"
            kind="quiet"
            onPress={() => void send({ type: 'inject.cancel', plan: plan.id })}
          >
            {ct('desk.callOff')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

type Act =
  | { readonly of: 'inject'; readonly act: DeliveredInject }
  | { readonly of: 'ruling'; readonly act: RulingView };

function Done() {
  const { view } = useConsole();
  const { delivered, rulings } = view.facilitation;
  const acts = [
    ...delivered.map((act): Act => ({ of: 'inject', act })),
    ...rulings.map((act): Act => ({ of: 'ruling', act })),
  ].toSorted((a, b) => b.act.at - a.act.at);
  if (acts.length === 0) return <p class="quiet">{ct('desk.done.none')}</p>;
  return (
    <ul class="acts">
      {acts.map((one) => (
        <DoneAct key={one.act.id} act={one} />
      ))}
    </ul>
  );
}

function DoneAct({ act: one }: { readonly act: Act }) {
  const { view, scenario } = useConsole();
  const [asking, setAsking] = useState(false);
  const { act } = one;
  const title = one.of === 'inject' ? one.act.title : matterInWords(one.act.matter, view, scenario);
  const reverse = (words: string) =>
    send(
      one.of === 'inject'
        ? { type: 'inject.reverse', delivered: act.id, words }
        : { type: 'ruling.reverse', ruling: act.id, words },
    );
  return (
    <li class={act.reversed ? 'act-reversed' : ''}>
      <small>{ct(`desk.done.${one.of}`, { id: act.id, day: act.day })}</small>
      <b>{title}</b>
      {one.of === 'ruling' ? <p>“{one.act.words}”</p> : null}
      <small>{readersInWords(act.readers)}</small>
      {act.reversed ? (
        <p>{ct('desk.reversed', { day: act.reversed.day, words: act.reversed.words })}</p>
      ) : (
        <Button
          size="small"
          kind="quiet"
          refusal={refusalFor(view, `${one.of}.reverse`)}
          onPress={() => setAsking(true)}
        >
          {ct('desk.reverse')}
        </Button>
      )}
      {asking ? (
        <ReasonDialog
          title={ct('desk.reverse.title', { id: act.id })}
          lead={ct('desk.reverse.lead')}
          yes={ct('desk.reverse')}
          onYes={reverse}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
