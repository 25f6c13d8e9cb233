// Owns the checks on what a lesson is made of: guide, first answers and certain accidents refer to what exists.

import type { Fault } from './fault.ts';
import { duplicates, type Places, unless } from './faults-places.ts';
import type { GuideStep } from './guide.ts';
import type { Lesson } from './lesson.ts';
import { parsePackage } from './package-of-options.ts';
import type { Scenario } from './scenario.ts';

export function guideFaults(scenario: Scenario, places: Places): Fault[] {
  return [
    ...stepsFaults(scenario, places),
    ...scenario.delegations.flatMap(({ personas }, i) =>
      personas.flatMap(({ lesson }, j) =>
        lesson ? lessonFaults(scenario, places, lesson, `delegations[${i}].personas[${j}].lesson`) : [],
      ),
    ),
    ...accidentFaults(scenario, places),
  ];
}

function stepsFaults({ guide }: Scenario, places: Places): Fault[] {
  if (guide === undefined) return [];
  return [
    ...places.name('delegation', 'guide.delegation', guide.delegation),
    ...duplicates(
      'guide.steps',
      guide.steps.map((step) => step.id),
      '.id',
    ),
    ...guide.steps.flatMap((step, index) => stepFaults(places, step, `guide.steps[${index}].until`)),
  ];
}

function stepFaults(places: Places, { until }: GuideStep, path: string): Fault[] {
  switch (until.on) {
    case 'sector':
      return places.name('sector', `${path}.sector`, until.sector);
    case 'channel':
      return places.list('delegation', `${path}.with`, until.with);
    case 'message':
      return places.name('delegation', `${path}.to`, until.to);
    case 'countering':
      return places.name('delegation', `${path}.by`, until.by);
    case 'draft':
    case 'tabled':
      return places.list('option', `${path}.holds`, until.holds);
    default:
      return [];
  }
}

function lessonFaults(scenario: Scenario, places: Places, lesson: Lesson, path: string): Fault[] {
  return [
    ...duplicates(
      `${path}.answers`,
      lesson.answers.map((answer) => answer.id),
      '.id',
    ),
    ...lesson.answers.flatMap((answer, index) => {
      const at = `${path}.answers[${index}]`;
      const from = places.name('delegation', `${at}.from`, answer.from);
      if (answer.on === 'message') return from;
      const holds = places.list('option', `${at}.holds`, answer.holds);
      return answer.do === 'sign'
        ? [...from, ...holds]
        : [...from, ...holds, ...textFaults(scenario, answer.text, at)];
    }),
  ];
}

/** A counter is a whole treaty. */
function textFaults(scenario: Scenario, text: string, path: string): Fault[] {
  const read = parsePackage(scenario, text);
  if (!read.ok) return [{ path: `${path}.text`, message: read.error }];
  const missing = scenario.treaty.clauses
    .filter(({ id }) => !Object.hasOwn(read.value, id))
    .map(({ id }) => id);
  return unless(missing.length === 0, `${path}.text`, `leaves out ${missing.join(', ')}`);
}

function accidentFaults({ parameters, sectors, days }: Scenario, places: Places): Fault[] {
  return (parameters.friction.certain ?? []).flatMap(({ day, sector }, index) => {
    const path = `parameters.friction.certain[${index}]`;
    const place = sectors.find(({ id }) => id === sector);
    return [
      ...places.name('sector', `${path}.sector`, sector),
      ...unless(place?.onLine !== false, `${path}.sector`, 'lies off the line of contact'),
      ...unless(day <= days, `${path}.day`, `is after the last day, ${days}`),
    ];
  });
}
