// Rule 7.1 and the handbook: it is made of the public part of a scenario, so no secret can be printed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { handbookOf } from '../../shared/handbook/index.ts';
import { publicScenario } from '../rules/redact/public-scenario.ts';
import { handbookCommand } from './handbook-command.ts';
import { handbookHtml } from './handbook-html.ts';
import { readHandbookTexts } from './handbook-texts.ts';
import { knownScenarios } from './known-scenarios.ts';

const known = knownScenarios({});
const thirtyDays = known.ok ? known.value.get('thirty-days') : undefined;
if (!thirtyDays) throw new Error('the shipped scenario is missing');
const shipped: Scenario = thirtyDays;
const printed = (scenario: Scenario): string =>
  handbookHtml(handbookOf(publicScenario(scenario), readHandbookTexts()), '');

/** A marked word in every field of a mandate that is secret to its own seat. */
const MARK = 'canary-4711';
const marked: Scenario = {
  ...shipped,
  delegations: shipped.delegations.map((one) => ({
    ...one,
    secretBrief: MARK,
    beliefs: one.beliefs.map((belief) => ({ ...belief, claim: MARK, basis: MARK })),
    objectives: one.objectives.map((aim) => ({ ...aim, title: MARK, text: MARK, test: MARK })),
  })),
  treaty: {
    ...shipped.treaty,
    reservation: Object.fromEntries(Object.keys(shipped.treaty.reservation).map((id) => [id, 47.4711])),
    clauses: shipped.treaty.clauses.map((clause) => ({
      ...clause,
      weights: Object.fromEntries(Object.keys(clause.weights).map((id) => [id, 47.4711])),
      values: Object.fromEntries(
        Object.entries(clause.values).map(([id, values]) => [id, values.map(() => 47.4711)]),
      ),
    })),
    redLines: Object.fromEntries(
      Object.entries(shipped.treaty.redLines).map(([id, lines]) => [
        id,
        lines.map((line) => ({ ...line, text: MARK })),
      ]),
    ),
    conditionalRedLines: shipped.treaty.conditionalRedLines.map((line) => ({ ...line, text: MARK })),
    pairTerms: shipped.treaty.pairTerms.map((pair) => ({ ...pair, text: MARK })),
  },
};

describe('the printed handbook', () => {
  it('has a chapter for everything, every order, option, figure and term, and sources with their status', () => {
    const html = printed(shipped);
    for (const { id } of shipped.orders) expect(html).toContain(`id="order-${id}"`);
    for (const { options } of shipped.treaty.clauses) {
      for (const { id } of options) expect(html).toContain(`id="option-${id}"`);
    }
    for (const { id } of shipped.tracks) expect(html).toContain(`id="track-${id}"`);
    for (const { term } of readHandbookTexts().glossary) expect(html).toContain(`<dt>${term}</dt>`);
    for (const { models = '' } of [...shipped.treaty.clauses, ...shipped.orders, ...shipped.tracks]) {
      expect(models).not.toBe('');
      expect(html).toContain(models);
    }
    expect(html).toContain('from memory, to be checked');
    expect(html).toMatch(/<td>\d+ %<\/td>/);
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  });

  it('prints no secret of any mandate: swapping them changes not a byte (rule 7.1)', () => {
    const html = printed(marked);
    expect(html).not.toContain(MARK);
    expect(html).not.toContain('47.4711');
    expect(html).toBe(printed(shipped));
  });

  it('says nothing of models and sources in a world that names none', () => {
    const invented: Scenario = {
      ...shipped,
      id: 'invented',
      sources: {},
      src: [],
      treaty: {
        ...shipped.treaty,
        clauses: shipped.treaty.clauses.map((one) => ({ ...one, models: MARK })),
      },
      orders: shipped.orders.map((one) => ({ ...one, models: MARK, source: MARK })),
    };
    const html = printed(invented);
    expect(html).not.toContain(MARK);
    expect(html).not.toContain('What it models');
    expect(html).not.toContain('id="sources"');
  });

  it('escapes what a scenario writes', () => {
    const html = printed({ ...shipped, id: 'sharp', title: '<script>alert("x")</script>' });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the handbook command', () => {
  it('writes a file, prints to standard output, and says what is wrong', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-'));
    const out = path.join(folder, 'book.html');
    expect(handbookCommand(['--scenario', 'thirty-days', '--out', out]).exitCode).toBe(0);
    expect(fs.readFileSync(out, 'utf8')).toContain('<h1>Handbook: Thirty Days</h1>');
    expect(handbookCommand(['--scenario', 'thirty-days']).out).toContain('@page');
    expect(handbookCommand(['--scenario', 'nowhere']).exitCode).toBe(1);
    expect(handbookCommand([]).exitCode).toBe(2);
    expect(handbookCommand(['--scenario', 'thirty-days', '--out', folder]).exitCode).toBe(1);
    fs.rmSync(folder, { recursive: true });
  });
});
