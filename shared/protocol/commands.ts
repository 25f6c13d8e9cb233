// Every command a client or a scripted delegation may send: strict schemas, types inferred; knows nothing of rules.
import * as z from 'zod/mini';
import { pointsSchema } from '../catalogue/basics.ts';
import { clauseChoicesSchema as clauseChoices } from '../vocabulary/clause-choices.ts';
import {
  daySchema as day,
  delegationIdSchema as delegationId,
  slugSchema as slug,
  textSchema as text,
} from '../vocabulary/ids.ts';
import { limits } from '../vocabulary/limits.ts';
import { orderTargetSchema } from '../vocabulary/order-target.ts';
import { memberIdSchema, placeSchema } from '../vocabulary/place.ts';
import { sessionSettingsSchema } from '../vocabulary/session-settings.ts';
import { trackSchema } from '../vocabulary/track.ts';
import { base } from './command-base.ts';
import { facilitationCommands, facilitationTypes } from './facilitation-commands.ts';
import { talkCommands, talkTypes } from './talk-commands.ts';

/** The first best. */
const preferences = z.array(delegationId).check(z.maxLength(limits.delegations));

const startSession = z.strictObject({ ...base, type: z.literal('session.start') });
const pauseSession = z.strictObject({
  ...base,
  type: z.literal('session.pause'),
  /** Why, for everybody to read. */
  reason: z.optional(text(limits.reasonLength)),
});
const resumeSession = z.strictObject({ ...base, type: z.literal('session.resume') });
const archiveSession = z.strictObject({ ...base, type: z.literal('session.archive') });
/** At most a week at once. */
const addTime = z.strictObject({
  ...base,
  type: z.literal('time.add'),
  seconds: z.int().check(z.minimum(1), z.maximum(604_800)),
});
const closeDay = z.strictObject({ ...base, type: z.literal('day.close') });
const handSeat = z.strictObject({
  ...base,
  type: z.literal('seat.hand'),
  delegation: delegationId,
  to: z.enum(['scripted', 'free']),
  persona: z.optional(slug),
});
const handHost = z.strictObject({ ...base, type: z.literal('host.hand'), member: memberIdSchema });
const listMembers = z.strictObject({
  ...base,
  type: z.literal('members.list'),
  people: z
    .array(
      z.strictObject({
        name: text(limits.nameLength),
        place: z.optional(placeSchema),
        prefers: z.optional(preferences),
      }),
    )
    .check(z.minLength(1), z.maxLength(limits.members)),
});
const placeMembers = z.strictObject({
  ...base,
  type: z.literal('members.place'),
  places: z
    .array(z.strictObject({ member: memberIdSchema, place: placeSchema }))
    .check(z.minLength(1), z.maxLength(limits.members)),
});
const removeMember = z.strictObject({ ...base, type: z.literal('member.remove'), member: memberIdSchema });
const muteMember = z.strictObject({
  ...base,
  type: z.literal('member.mute'),
  member: memberIdSchema,
  muted: z.boolean(),
});
const choosePlace = z.strictObject({ ...base, type: z.literal('place.choose'), place: placeSchema });
const statePreference = z.strictObject({
  ...base,
  type: z.literal('preference.state'),
  prefers: preferences,
});
const reclaimSeat = z.strictObject({ ...base, type: z.literal('seat.reclaim') });
const shareRights = z.strictObject({
  ...base,
  type: z.literal('rights.share'),
  sign: z.boolean(),
  seal: z.boolean(),
});
const handHead = z.strictObject({ ...base, type: z.literal('head.hand'), member: memberIdSchema });
/** The session goes on from the morning of a day, as if nothing had come after it; what did is kept. */
const branchSession = z.strictObject({
  ...base,
  type: z.literal('session.branch'),
  day: day.check(z.minimum(1)),
  because: text(limits.noteLength),
});
/** The same people play the same scenario anew. */
const rematchSession = z.strictObject({ ...base, type: z.literal('session.rematch') });
const changeSettings = z.strictObject({
  ...base,
  type: z.literal('settings.change'),
  settings: sessionSettingsSchema,
});
/** Where the session's events are sent; null = nowhere. */
const setWebhook = z.strictObject({
  ...base,
  type: z.literal('webhook.set'),
  url: z.nullable(text(limits.addressLength)),
});
const declareReady = z.strictObject({ ...base, type: z.literal('ready.declare'), ready: z.boolean() });
const answerTerms = z.strictObject({
  ...base,
  type: z.literal('terms.answer'),
  answer: z.enum(['accept', 'conditions', 'questions', 'stall']),
  conditions: z.optional(clauseChoices),
});
const tableProposal = z.strictObject({
  ...base,
  type: z.literal('proposal.table'),
  track: trackSchema,
  /** What the author agrees to: the `then` part, or the whole text of an unconditional proposal. */
  clauses: clauseChoices,
  /** What the author asks for: the `if` part. Neither part binds without the other. */
  conditions: z.optional(clauseChoices),
  /** Extra signatories beyond those the clauses require. */
  signatories: z.optional(z.array(delegationId).check(z.maxLength(limits.delegations))),
  expiresOn: day,
  title: z.optional(text(limits.titleLength)),
  note: z.optional(text(limits.noteLength)),
  audience: z.union([z.literal('table'), z.array(delegationId).check(z.maxLength(limits.delegations))]),
  parent: z.optional(slug),
  /** A mediator's text that asks for objections instead of rival drafts. */
  singleText: z.optional(z.boolean()),
});
const signProposal = z.strictObject({ ...base, type: z.literal('proposal.sign'), proposal: slug });
const declineProposal = z.strictObject({
  ...base,
  type: z.literal('proposal.decline'),
  proposal: slug,
  reason: text(limits.noteLength),
});
const withdrawProposal = z.strictObject({ ...base, type: z.literal('proposal.withdraw'), proposal: slug });
const sealOrder = z.strictObject({
  ...base,
  type: z.literal('order.seal'),
  order: slug,
  /** As many as a scenario may let an order take; how many this one takes is the rules' business. */
  points: pointsSchema.check(z.minimum(1)),
  target: orderTargetSchema,
});
const unsealOrder = z.strictObject({ ...base, type: z.literal('order.unseal'), sealed: slug });

const recordDecision = z.strictObject({
  ...base,
  type: z.literal('decision.record'),
  about: slug,
  subject: z.optional(slug),
  /** Why, in plain words; shown only in the debrief. */
  because: text(limits.noteLength),
});

export const commandSchema = z.discriminatedUnion('type', [
  startSession,
  pauseSession,
  resumeSession,
  archiveSession,
  addTime,
  closeDay,
  handSeat,
  handHost,
  listMembers,
  placeMembers,
  removeMember,
  muteMember,
  choosePlace,
  statePreference,
  reclaimSeat,
  shareRights,
  handHead,
  changeSettings,
  branchSession,
  rematchSession,
  setWebhook,
  declareReady,
  answerTerms,
  tableProposal,
  signProposal,
  declineProposal,
  withdrawProposal,
  sealOrder,
  unsealOrder,
  ...talkCommands,
  recordDecision,
  ...facilitationCommands,
]);
export type Command = Readonly<z.infer<typeof commandSchema>>;
export type CommandType = Command['type'];
/** A command before its sender has given it an id. */
export type Intent = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;

export const commandTypes: readonly CommandType[] = [
  'session.start',
  'session.pause',
  'session.resume',
  'session.archive',
  'time.add',
  'day.close',
  'seat.hand',
  'host.hand',
  'members.list',
  'members.place',
  'member.remove',
  'member.mute',
  'place.choose',
  'preference.state',
  'seat.reclaim',
  'rights.share',
  'head.hand',
  'settings.change',
  'session.branch',
  'session.rematch',
  'webhook.set',
  'ready.declare',
  'terms.answer',
  'proposal.table',
  'proposal.sign',
  'proposal.decline',
  'proposal.withdraw',
  'order.seal',
  'order.unseal',
  ...talkTypes,
  'decision.record',
  ...facilitationTypes,
];
