// A line may send a second's worth at once, and no more than that each second after.
import { describe, expect, it } from 'vitest';
import { CommandBudget } from './command-budget.ts';

const passed = (budget: CommandBudget, tries: number, now: number): number =>
  Array.from({ length: tries }, () => budget.pass(now)).filter(Boolean).length;

describe('command budget', () => {
  it('lets a burst through up to its size, then refills with time', () => {
    const budget = new CommandBudget(20, 0);
    expect(passed(budget, 50, 0)).toBe(20);
    expect(budget.refused).toBe(30);
    expect(passed(budget, 50, 500)).toBe(10);
    expect(passed(budget, 50, 60_000)).toBe(20);
  });

  it('of nothing lets everything through', () => {
    const budget = new CommandBudget(0, 0);
    expect(passed(budget, 10_000, 0)).toBe(10_000);
    expect(budget.refused).toBe(0);
  });

  it('gives nothing for a clock that goes back, and counts refusals in a row only', () => {
    const budget = new CommandBudget(5, 1_000);
    expect(passed(budget, 6, 1_000)).toBe(5);
    expect(budget.pass(0)).toBe(false);
    expect(budget.refused).toBe(2);
    expect(budget.pass(400)).toBe(true);
    expect(budget.refused).toBe(0);
  });
});
