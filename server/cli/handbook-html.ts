// Owns a handbook as one HTML file that opens and prints without a network; escapes every word, decides none.

import type { Block, Handbook } from '../../shared/handbook/index.ts';
import { assertNever } from '../../shared/kernel/index.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (words: string): string => words.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const element = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;

/** The whole document; `style` is the text of its style sheet. */
export function handbookHtml(book: Handbook, style: string): string {
  const contents = book.chapters.map(({ id, title }) => `<li><a href="#${safe(id)}">${safe(title)}</a></li>`);
  const chapters = book.chapters.map(
    ({ id, title, blocks }) =>
      `<section id="${safe(id)}">${element('h2', safe(title))}\n${blocks.map(blockHtml).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(book.title)}</title>
<style>
${style}</style>
</head>
<body>
<main class="handbook"><article class="handbook-paper">
<header><h1>${safe(book.title)}</h1>
<p class="handbook-lead">${safe(book.lead)}</p>
<p class="handbook-note">${safe(book.printed)}</p></header>
<nav class="handbook-contents"><ol>${contents.join('')}</ol></nav>
${chapters.join('\n')}
</article></main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return element('p', safe(block.text));
    case 'quote':
      return element('blockquote', safe(block.text));
    case 'list':
      return element('ul', block.items.map((item) => element('li', safe(item))).join(''));
    case 'facts':
      return element('dl', block.rows.map(factHtml).join('\n'));
    case 'table':
      return tableHtml(block);
    case 'entry':
      return entryHtml(block);
    default:
      return assertNever(block, 'block');
  }
}

const factHtml = ([name, words]: readonly [string, string]): string =>
  element('div', element('dt', safe(name)) + element('dd', safe(words)));

function tableHtml({ head, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    element('tr', cells.map((cell) => element(name, safe(cell))).join(''));
  return element(
    'table',
    element('thead', row('th', head)) + element('tbody', rows.map((cells) => row('td', cells)).join('')),
  );
}

function entryHtml({ id, level, tag, title, blocks }: Extract<Block, { kind: 'entry' }>): string {
  const before = tag === '' ? '' : `<span class="handbook-tag">${safe(tag)} </span>`;
  const head = element(`h${level}`, before + safe(title));
  const inside = blocks.map(blockHtml).join('\n');
  return `<section id="${safe(id)}" class="handbook-entry handbook-entry-${level}">${head}\n${inside}</section>`;
}
