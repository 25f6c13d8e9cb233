// Owns the fine settings of a clock before a table is opened; what is sensible beyond their form the server says in words.
import type { ClockSettings } from '../../../shared/protocol/index.ts';
import type { DayClose } from '../../../shared/vocabulary/index.ts';
import { clockInWords, spanInWords } from '../../texts/clock-words.ts';
import { t } from '../../texts/t.ts';
import { NumberField } from '../kit/number-field.tsx';
import { Segmented } from '../kit/tabs.tsx';
import { ownZone, zonesWith } from './time-zones.ts';
import './clock-fine.css';

interface FineProps<C extends ClockSettings = ClockSettings> {
  readonly clock: C;
  readonly onClock: (clock: C) => void;
}

type Live = Extract<ClockSettings, { readonly mode: 'live' }>;
type Correspondence = Extract<ClockSettings, { readonly mode: 'correspondence' }>;

const GRACES = { live: [0, 15, 30, 60, 120], correspondence: [0, 900, 1_800, 3_600] } as const;
const REMINDERS = [12, 6, 2, 1] as const;

/** The clock in one line, and what can be set about it behind it. */
export function ClockFine({ clock, onClock }: FineProps) {
  return (
    <details class="clock-fine">
      <summary>
        {t('clock.fine')} <span class="clock-fine-now">{clockInWords(clock)}</span>
      </summary>
      <div class="clock-fine-body">
        {clock.mode === 'live' ? <LiveTimes clock={clock} onClock={onClock} /> : null}
        {clock.mode === 'correspondence' ? <CorrespondenceTimes clock={clock} onClock={onClock} /> : null}
        {clock.mode === 'untimed' ? null : <Grace clock={clock} onClock={onClock} />}
        <label class="clock-fine-check">
          <input
            type="checkbox"
            checked={clock.closeWhenReady !== false}
            onChange={(event) => onClock({ ...clock, closeWhenReady: event.currentTarget.checked })}
          />
          <span>{t('clock.closeWhenReady')}</span>
        </label>
      </div>
    </details>
  );
}

function LiveTimes({ clock, onClock }: FineProps<Live>) {
  const { daySeconds, bulletinSeconds } = clock;
  return (
    <div class="clock-fine-row">
      <NumberField
        label={t('clock.daySeconds')}
        value={daySeconds}
        min={10}
        max={86_400}
        hint={spanInWords(daySeconds)}
        onInput={(seconds) => onClock({ ...clock, daySeconds: seconds })}
      />
      <NumberField
        label={t('clock.bulletinSeconds')}
        value={bulletinSeconds}
        min={0}
        max={3_600}
        hint={spanInWords(bulletinSeconds)}
        onInput={(seconds) => onClock({ ...clock, bulletinSeconds: seconds })}
      />
    </div>
  );
}

function CorrespondenceTimes({ clock, onClock }: FineProps<Correspondence>) {
  const { day, bulletinHours, remindHours = [] } = clock;
  const fixed = !('hours' in day);
  const length = fixed ? 24 : day.hours;
  const setDay = (next: DayClose) => onClock(fitted({ ...clock, day: next }));
  return (
    <>
      <div class="door-terms">
        <span>{t('clock.dayCloses')}</span>
        <Segmented
          label={t('clock.dayCloses')}
          items={[
            { id: 'hours', label: t('clock.afterHours') },
            { id: 'at', label: t('clock.atHour') },
          ]}
          selected={fixed ? 'at' : 'hours'}
          onSelect={(kind) => setDay(kind === 'at' ? { at: '18:00', zone: ownZone() } : { hours: 11 })}
        />
      </div>
      <div class="clock-fine-row">
        {fixed ? (
          <FixedHour day={day} onDay={setDay} />
        ) : (
          <NumberField
            label={t('clock.dayHours')}
            value={day.hours}
            min={1}
            max={336}
            onInput={(hours) => setDay({ hours })}
          />
        )}
        <NumberField
          label={t('clock.bulletinHours')}
          value={bulletinHours}
          min={0}
          max={fixed ? 18 : 72}
          {...(bulletinHours === 0 && { hint: t('clock.noBulletin') })}
          onInput={(hours) => onClock({ ...clock, bulletinHours: hours })}
        />
      </div>
      <fieldset class="clock-fine-reminders">
        <legend>{t('clock.remind')}</legend>
        {REMINDERS.filter((hours) => hours < length).map((hours) => (
          <label key={hours} class="clock-fine-check">
            <input
              type="checkbox"
              checked={remindHours.includes(hours)}
              onChange={() => onClock({ ...clock, remindHours: toggled(remindHours, hours) })}
            />
            <span>{t('clock.hours', { hours })}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Without what does not fit a day of another length. */
function fitted(clock: Correspondence): Correspondence {
  const fixed = !('hours' in clock.day);
  const length = 'hours' in clock.day ? clock.day.hours : 24;
  return {
    ...clock,
    bulletinHours: Math.min(clock.bulletinHours, fixed ? 18 : 72),
    remindHours: (clock.remindHours ?? []).filter((hours) => hours < length),
  };
}

const toggled = (list: readonly number[], one: number): number[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one].sort((a, b) => b - a);

interface FixedHourProps {
  readonly day: Extract<DayClose, { readonly at: string }>;
  readonly onDay: (day: DayClose) => void;
}

function FixedHour({ day, onDay }: FixedHourProps) {
  return (
    <>
      <label class="field field-on-ground">
        <span class="field-label">{t('clock.at')}</span>
        <input
          class="field-input"
          type="time"
          required
          value={day.at}
          onInput={({ currentTarget: { value } }) => {
            if (value) onDay({ ...day, at: value.slice(0, 5) });
          }}
        />
      </label>
      <label class="field field-on-ground">
        <span class="field-label">{t('clock.zone')}</span>
        <select
          class="field-input"
          value={day.zone}
          onChange={(event) => onDay({ ...day, zone: event.currentTarget.value })}
        >
          {zonesWith(day.zone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Grace({ clock, onClock }: FineProps<Live | Correspondence>) {
  const choices = GRACES[clock.mode];
  return (
    <div class="door-terms">
      <span>{t('clock.grace')}</span>
      <Segmented
        label={t('clock.grace')}
        items={choices.map((seconds) => ({
          id: String(seconds),
          label: seconds === 0 ? t('clock.noGrace') : spanInWords(seconds),
        }))}
        selected={String(clock.graceSeconds ?? 0)}
        onSelect={(seconds) => onClock({ ...clock, graceSeconds: Number(seconds) })}
      />
    </div>
  );
}
