// Tests of the shipped English texts: templates parse, slots are declared and used, source tags exist.

import fs from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';

const folder = path.join(projectRoot(import.meta.url), 'assets/locales/en');
const read = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8'));

const slots = z.array(z.string());
const src = z.array(z.string());
const head = { version: z.number(), locale: z.literal('en') };
const variants = z.object({
  firm: z.array(z.string()),
  cordial: z.array(z.string()),
  procedural: z.array(z.string()),
});

const bulletin = z
  .strictObject({
    ...head,
    format: z.string(),
    conventions: z.record(z.string(), z.string()),
    masthead: z.strictObject({ title: z.string(), dateline: z.string(), publicOnly: z.string() }),
    violationCounts: z.looseObject({ anchors: z.array(z.strictObject({ text: z.string(), src })) }),
    events: z.array(
      z.strictObject({
        id: z.string(),
        slots,
        when: z.string(),
        variants: z.array(z.strictObject({ headline: z.string(), paragraph: z.string() })).length(3),
      }),
    ),
  })
  .parse(read('bulletin'));

const phrases = z
  .strictObject({
    ...head,
    format: z.string(),
    conventions: z.looseObject({}),
    messages: z.array(
      z.strictObject({
        id: z.string(),
        slots,
        required: slots,
        registers: variants,
        description: z.string().optional(),
      }),
    ),
    adviserHints: z.array(
      z.strictObject({
        when: z.string(),
        slots,
        registers: z.strictObject({ firm: z.string(), cordial: z.string(), procedural: z.string() }),
        description: z.string(),
      }),
    ),
    lateReasons: z.array(z.string()).min(1),
  })
  .parse(read('phrases'));

const glossary = z
  .strictObject({
    ...head,
    terms: z.array(
      z.strictObject({
        id: z.string(),
        term: z.string(),
        definition: z.string(),
        see: z.array(z.string()),
        src,
      }),
    ),
  })
  .parse(read('glossary'));

const debrief = z.looseObject({ ...head, themes: z.array(z.looseObject({ src })) }).parse(read('debrief'));
const sources = z
  .record(
    z.string(),
    z.strictObject({ title: z.string(), status: z.enum(['read', 'cited', 'memory', 'game']) }),
  )
  .parse(read('sources'));

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the arguments of a template, nested ones included. */
function argumentsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...('value' in node && node.type !== 0 ? [node.value] : []),
    ...('options' in node ? Object.values(node.options).flatMap((option) => argumentsOf(option.value)) : []),
  ]);
}

const used = (template: string) => new Set(argumentsOf(new IntlMessageFormat(template, 'en').getAst()));

/** Values for every slot: numbers are good for plurals and as plain words. */
const filled = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 2]));

const templates = [
  ...bulletin.events.flatMap((event) =>
    event.variants.flatMap(({ headline, paragraph }, i) => [
      { where: `bulletin ${event.id} ${i} headline`, template: headline, slots: event.slots, required: [] },
      { where: `bulletin ${event.id} ${i} paragraph`, template: paragraph, slots: event.slots, required: [] },
    ]),
  ),
  { where: 'bulletin dateline', template: bulletin.masthead.dateline, slots: ['day'], required: ['day'] },
  ...phrases.messages.flatMap((message) =>
    Object.entries(message.registers).flatMap(([register, list]) =>
      list.map((template, i) => ({
        where: `phrases ${message.id} ${register} ${i}`,
        template,
        slots: message.slots,
        required: message.required,
      })),
    ),
  ),
  ...phrases.adviserHints.flatMap((hint) =>
    Object.entries(hint.registers).map(([register, template]) => ({
      where: `hint ${hint.when} ${register}`,
      template,
      slots: hint.slots,
      required: [] as string[],
    })),
  ),
];

describe('templates', () => {
  it('are all there', () => {
    expect(bulletin.events).toHaveLength(41);
    expect(phrases.messages).toHaveLength(15);
    for (const message of phrases.messages) {
      for (const list of Object.values(message.registers)) expect(list).toHaveLength(6);
    }
    expect(phrases.adviserHints).toHaveLength(9);
  });

  it('parse, use declared slots only, use the required ones, and render', () => {
    for (const { where, template, slots: declared, required } of templates) {
      const names = used(template);
      for (const name of names) expect(declared, where).toContain(name);
      for (const name of required) expect([...names], where).toContain(name);
      expect(String(new IntlMessageFormat(template, 'en').format(filled(declared))), where).not.toContain(
        '{',
      );
      expect(template, where).not.toContain("'");
      expect(template, where).not.toContain('!');
    }
  });

  it('have ids of their own', () => {
    for (const ids of [
      bulletin.events.map((e) => e.id),
      phrases.messages.map((m) => m.id),
      glossary.terms.map((t) => t.id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('references', () => {
  it('lead to terms and sources that exist', () => {
    const terms = glossary.terms.map((term) => term.id);
    for (const term of glossary.terms) for (const other of term.see) expect(terms, term.id).toContain(other);
    const tags = [
      ...glossary.terms.flatMap((term) => term.src),
      ...debrief.themes.flatMap((theme) => theme.src),
      ...bulletin.violationCounts.anchors.flatMap((anchor) => anchor.src),
    ];
    for (const tag of tags) expect(Object.keys(sources)).toContain(tag);
  });
});
