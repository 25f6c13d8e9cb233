// Owns the public front page: headline, stories, tension, what was said, found and tabled. Public facts only.
import type { BulletinItem, View } from '../../../shared/views/index.ts';
import { scenario } from '../../store/session.ts';
import { bulletinHeadline, bulletinParagraph } from '../../texts/bulletin.ts';
import { sectorName } from '../../texts/names.ts';
import { percent } from '../../texts/numbers.ts';
import { t } from '../../texts/t.ts';
import { AboutButton } from '../about/about-button.tsx';
import { showCode } from '../front-door/code-letters.ts';
import { MapSketch } from '../kit/map-sketch.tsx';
import { Paper } from '../kit/paper.tsx';
import type { PublicMorning } from './morning-props.ts';
import { PageColumn } from './page-column.tsx';
import { PageFoot } from './page-foot.tsx';
import './front-page.css';

/** More than this and nobody reads to the end; what else happened stands there by its headline. */
const MOST_STORIES = 5;

export function FrontPage({ view, bulletin }: PublicMorning) {
  const [lead, ...others] = bulletin.items;
  const stories = others.slice(0, MOST_STORIES);
  const brief = others.slice(MOST_STORIES);
  return (
    <Paper as="article" class="page" labelledBy="page-title">
      <header class="page-head">
        <span class="unbroken">{t('bulletin.publicRecord', { code: showCode(view.session.code) })}</span>
        <h2 id="page-title">{t('bulletin.title')}</h2>
        <span>{dateline(view)}</span>
      </header>
      <div class="page-body">
        <div class="page-stories">
          {lead ? <Lead item={lead} view={view} /> : null}
          <div class="page-others">
            {stories.map((item, index) => (
              <Story key={`${index}${item.event}`} item={item} />
            ))}
          </div>
          <InBrief items={brief} />
        </div>
        <PageColumn view={view} bulletin={bulletin} />
      </div>
      <PageFoot view={view} />
    </Paper>
  );
}

const dateline = ({ session, clock }: View): string =>
  session.phase === 'terms'
    ? t('bulletin.datelineTerms', { day: clock.day })
    : t('bulletin.dateline', { day: clock.day, days: clock.days });

function Lead({ item, view }: { readonly item: BulletinItem; readonly view: View }) {
  const incident = item.focus ? view.incidents[item.focus] : undefined;
  const sector = incident?.sector ?? sectorOf(item);
  const map = scenario.value?.map ?? null;
  return (
    <section class="lead">
      <h3>
        {bulletinHeadline(item)} <AboutNews item={item} />
      </h3>
      <p class="lead-standfirst">{bulletinParagraph(item)}</p>
      {sector && map ? (
        <figure>
          <MapSketch
            map={map}
            occupier={scenario.value?.belligerents[0]}
            on="paper"
            focus={sector}
            unknown={incident !== undefined && incident.named === null}
            ratio={1.88}
            label={sectorName(sector)}
          />
          <figcaption>
            {t('bulletin.place', { sector: sectorName(sector), share: percent(view.figures.today.coverage) })}
          </figcaption>
        </figure>
      ) : null}
    </section>
  );
}

function AboutNews({ item }: { readonly item: BulletinItem }) {
  return <AboutButton subject={{ of: 'event', id: item.event }} name={t('bulletin.thisNews')} />;
}

function Story({ item }: { readonly item: BulletinItem }) {
  return (
    <section class="story">
      <h4>
        {bulletinHeadline(item)} <AboutNews item={item} />
      </h4>
      <p>{bulletinParagraph(item)}</p>
    </section>
  );
}

function InBrief({ items }: { readonly items: readonly BulletinItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="brief">
      <h4>{t('bulletin.inBrief')}</h4>
      <ul>
        {items.map((item, index) => (
          <li key={`${index}${item.event}`} title={bulletinParagraph(item)}>
            {bulletinHeadline(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The place an event speaks of, if it speaks of one. */
function sectorOf(item: BulletinItem): string | null {
  const slot = item.slots.sector;
  return typeof slot === 'object' && 'sector' in slot ? slot.sector : null;
}
