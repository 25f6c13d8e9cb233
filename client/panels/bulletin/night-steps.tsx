// Owns the column of what the night resolved, step by step, with the dial under it.

import { tensionByDay } from '../../store/seats-kept.ts';
import { scenario } from '../../store/session.ts';
import { hasText, t } from '../../texts/t.ts';
import { Dial } from '../kit/dial.tsx';
import { Icon } from '../kit/icon.tsx';
import type { MorningProps } from './morning-props.ts';
import './night-steps.css';

export function NightSteps({ view, bulletin }: MorningProps) {
  const { clock, session } = view;
  const opens = scenario.value?.extensionOpensOn ?? clock.days;
  return (
    <section class="night" aria-labelledby="night-title">
      <h2 id="night-title">{t('bulletin.steps')}</h2>
      <ol>
        {bulletin.steps.map(({ step, note, alarm }) => (
          <li key={step} class={alarm ? 'night-alarm' : ''}>
            <span class="night-mark">
              <Icon name={alarm ? 'warning' : 'check'} size={14} />
            </span>
            <b>{stepName(step)}</b>
            <span>{note}</span>
          </li>
        ))}
      </ol>
      {session.phase === 'truce' ? (
        <div class="night-dial">
          <Dial
            variant="arc"
            days={clock.days}
            day={clock.day}
            tension={tensionByDay(view)}
            voteFrom={opens}
            caption={t('bulletin.toGo', { days: clock.days - clock.day })}
          />
        </div>
      ) : null}
    </section>
  );
}

function stepName(step: string): string {
  const key = `step.${step}`;
  return hasText(key) ? t(key) : step;
}
