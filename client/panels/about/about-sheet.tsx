// Owns the one place where a thing is explained: a box on wide screens, a sheet from below on phones.
import { closeExplained, explain, explainBefore, explained } from '../../store/about.ts';
import { scenario } from '../../store/session.ts';
import { handbookTexts } from '../../texts/handbook.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { type About, aboutOf } from './about-content.ts';
import { Terms } from './terms.tsx';
import './about.css';

/** Stands once beside the page; shows the last thing asked about. */
export function AboutSheet() {
  const subject = explained.value.at(-1);
  const known = scenario.value;
  const about = subject && known ? aboutOf(known, subject) : null;
  if (!subject || !about) return null;
  const back = explained.value.length > 1;
  return (
    <Dialog
      title={about.title}
      class="about-sheet"
      onClose={closeExplained}
      footer={
        back ? (
          <Button kind="quiet" icon="chevron-left" onPress={explainBefore}>
            {t('about.back')}
          </Button>
        ) : undefined
      }
    >
      <AboutBody
        key={`${subject.of}${subject.id}`}
        about={about}
        term={subject.of === 'term' ? subject.id : ''}
      />
    </Dialog>
  );
}

function AboutBody({ about, term }: { readonly about: About; readonly term: string }) {
  return (
    <div class="about-body">
      <p class="about-kind">{about.kind}</p>
      {about.quote === '' ? null : <blockquote class="about-quote">{about.quote}</blockquote>}
      {about.words.map((words) => (
        <p key={words}>
          <Terms text={words} except={term} />
        </p>
      ))}
      {about.facts.length > 0 ? (
        <dl class="about-facts">
          {about.facts.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Models about={about} />
      <SeeAlso about={about} />
    </div>
  );
}

/** What it models and where that comes from, each source with how it is known. */
function Models({ about: { from, original } }: { readonly about: About }) {
  const { say } = handbookTexts;
  if (from.models === '' && from.sources.length === 0)
    return original === null ? null : <ToldThere at={original} />;
  return (
    <section class="about-models">
      {from.models === '' ? null : (
        <>
          <h3>{say('models')}</h3>
          <p>{from.models}</p>
        </>
      )}
      {from.source === '' && from.sources.length === 0 ? null : <h3>{say('source')}</h3>}
      {from.source === '' ? null : <p>{from.source}</p>}
      <ul>
        {from.sources.map(({ title, status }) => (
          <li key={title}>
            {title} <span class={`about-status about-status-${status}`}>{say(`status.${status}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a scenario of invented names leaves its models and sources. */
function ToldThere({ at }: { readonly at: string }) {
  return (
    <section class="about-models">
      <h3>{handbookTexts.say('models')}</h3>
      <p>
        {t('about.invented')}{' '}
        <a href={at} target="_blank" rel="noreferrer">
          {t('about.original')}
        </a>
        .
      </p>
    </section>
  );
}

function SeeAlso({ about: { see } }: { readonly about: About }) {
  const known = scenario.value;
  if (see.length === 0 || !known) return null;
  return (
    <nav class="about-see" aria-label={t('about.see')}>
      <h3>{t('about.see')}</h3>
      {see.map((subject) => (
        <Button key={subject.of + subject.id} kind="quiet" size="small" onPress={() => explain(subject)}>
          {aboutOf(known, subject)?.title ?? subject.id}
        </Button>
      ))}
    </nav>
  );
}
