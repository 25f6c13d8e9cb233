// What goes on beside the clock while a truce holds: how it is kept, who watches it, whether it is prolonged; part of session-machine.
import { sessionSetup } from './session-setup.ts';

/** Rule 3.9: one step a night, by tension, and back by one step when it has fallen far enough. */
export const compliance = sessionSetup.createStateConfig({
  initial: 'holding',
  states: {
    holding: { on: { NIGHT_RESOLVED: { guard: 'strains', target: 'strained', actions: 'moveCompliance' } } },
    strained: {
      on: {
        NIGHT_RESOLVED: [
          { guard: 'suspends', target: 'suspended', actions: 'moveCompliance' },
          { guard: 'holds', target: 'holding', actions: 'moveCompliance' },
        ],
      },
    },
    suspended: {
      on: { NIGHT_RESOLVED: { guard: 'strains', target: 'strained', actions: 'moveCompliance' } },
    },
    broken: {},
  },
});

/** Rule 3.10: monitors follow the text in force, after the days they need to deploy. */
export const monitoring = sessionSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      always: [
        { guard: 'monitorsDeploy', target: 'deploying', actions: 'moveMonitoring' },
        { guard: 'monitorsWork', target: 'operational', actions: 'moveMonitoring' },
      ],
    },
    deploying: {
      always: [
        { guard: 'monitorsWork', target: 'operational', actions: 'moveMonitoring' },
        { guard: 'monitorsLeave', target: 'withdrawn', actions: 'moveMonitoring' },
        { guard: 'nobodyMonitors', target: 'none', actions: 'moveMonitoring' },
      ],
    },
    operational: {
      always: [
        { guard: 'monitorsLeave', target: 'withdrawn', actions: 'moveMonitoring' },
        { guard: 'monitorsDeploy', target: 'deploying', actions: 'moveMonitoring' },
      ],
    },
    withdrawn: {
      always: [
        { guard: 'monitorsDeploy', target: 'deploying', actions: 'moveMonitoring' },
        { guard: 'monitorsWork', target: 'operational', actions: 'moveMonitoring' },
      ],
    },
  },
});

/** No question is put where the text in force has already answered it. */
const opening = [
  { guard: 'extendsItself', target: 'agreed', actions: 'agreeExtension' },
  { guard: 'extensionOpens', target: 'open', actions: ['openExtension', 'putTheQuestion'] },
] as const;

/** Rules 3.7 and 3.8: it follows the text in force until the last night, so that the ending is what the room was shown. */
export const extension = sessionSetup.createStateConfig({
  initial: 'closed',
  states: {
    closed: { always: opening },
    open: {
      always: [
        { guard: 'extensionAgreed', target: 'agreed', actions: 'agreeExtension' },
        { guard: 'extensionRuledOut', target: 'refused', actions: 'refuseExtension' },
      ],
    },
    agreed: {
      always: [
        { guard: 'extensionReopens', target: 'open', actions: ['openExtension', 'putTheQuestion'] },
        { guard: 'extensionUndone', target: 'refused', actions: 'refuseExtension' },
      ],
    },
    refused: { always: opening },
  },
});
