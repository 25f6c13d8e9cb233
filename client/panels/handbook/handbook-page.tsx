// Owns the handbook's page: the public rules and texts of one scenario, to be read on a screen or printed on A4.
import { useEffect, useState } from 'preact/hooks';
import { type Block, type Chapter, handbookOf } from '../../../shared/handbook/index.ts';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { publicScenario } from '../../net/http.ts';
import { handbookTexts } from '../../texts/handbook.ts';
import { t } from '../../texts/t.ts';
import { Notice } from '../front-door/notice.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import '../../../assets/print/handbook.css';

export function HandbookPage({ scenario: id }: { readonly scenario: string }) {
  const [answer, setAnswer] = useState<PublicScenario | string | null>(null);
  useEffect(() => {
    void publicScenario(id).then((got) => setAnswer(got.ok ? got.value : got.error.message));
  }, [id]);
  if (answer === null) return <Notice title={t('handbook.opening')} body={t('handbook.openingBody')} />;
  if (typeof answer === 'string') return <Notice title={t('handbook.missing')} body={answer} />;
  return <Pages scenario={answer} />;
}

function Pages({ scenario }: { readonly scenario: PublicScenario }) {
  const book = handbookOf(scenario, handbookTexts);
  useEffect(() => {
    document.title = t('handbook.titleOf', { scenario: scenario.title });
    // The chapters are here only now, so the browser could not go to the one that the address names.
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [scenario]);
  return (
    <main class="handbook">
      <nav class="handbook-bar" aria-label={t('handbook.open')}>
        <a class="button button-quiet button-normal" href="/">
          <Icon name="door" />
          <span class="button-words">{t('handbook.back')}</span>
        </a>
        <Button icon="print" onPress={() => window.print()}>
          {t('handbook.print')}
        </Button>
      </nav>
      <article class="handbook-paper">
        <header>
          <h1>{book.title}</h1>
          <p class="handbook-lead">{book.lead}</p>
          <p class="handbook-note">{book.printed}</p>
        </header>
        <nav class="handbook-contents" aria-label={t('handbook.contents')}>
          <ol>
            {book.chapters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {book.chapters.map((chapter) => (
          <ChapterPart key={chapter.id} chapter={chapter} />
        ))}
      </article>
    </main>
  );
}

function ChapterPart({ chapter }: { readonly chapter: Chapter }) {
  return (
    <section id={chapter.id} aria-labelledby={`${chapter.id}-title`}>
      <h2 id={`${chapter.id}-title`}>{chapter.title}</h2>
      <Blocks blocks={chapter.blocks} />
    </section>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockPart key={index} block={block} />
      ))}
    </>
  );
}

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl>
          {block.rows.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table block={block} />;
    case 'entry':
      return <Entry block={block} />;
  }
}

function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ block }: { readonly block: Extract<Block, { kind: 'entry' }> }) {
  const title = (
    <>
      {block.tag === '' ? null : <span class="handbook-tag">{block.tag} </span>}
      {block.title}
    </>
  );
  return (
    <section id={block.id} class={`handbook-entry handbook-entry-${block.level}`}>
      {block.level === 3 ? <h3>{title}</h3> : <h4>{title}</h4>}
      <Blocks blocks={block.blocks} />
    </section>
  );
}
