// What is said: messages, statements, promises and whether they were kept, drafts of one delegation; knows nothing of rules.
import * as z from 'zod/mini';
import { addresseeSchema } from '../vocabulary/addressee.ts';
import { slugSchema as slug } from '../vocabulary/ids.ts';
import { limits } from '../vocabulary/limits.ts';
import { pledgeSchema } from '../vocabulary/pledge.ts';
import { proposalDraftSchema } from '../vocabulary/proposal-draft.ts';
import { wordsSchema as words } from '../vocabulary/words.ts';
import { base } from './command-base.ts';

/** A message by its channel and its number there. */
const message = { channel: slug, n: z.int().check(z.minimum(1)) };

const sendMessage = z.strictObject({
  ...base,
  type: z.literal('message.send'),
  /** 'table' or the other readers; the sender is always one of them. */
  to: z.union([z.literal('table'), z.array(addresseeSchema).check(z.maxLength(limits.delegations + 1))]),
  words,
  attaches: z.optional(slug),
  /** A message that a mediator passes on, word for word. */
  passesOn: z.optional(z.strictObject(message)),
  /** What its author thereby promises to its readers. */
  promises: z.optional(pledgeSchema),
});
const makeStatement = z.strictObject({ ...base, type: z.literal('statement.make'), words });
const judgePromise = z.strictObject({
  ...base,
  type: z.literal('promise.judge'),
  ...message,
  kept: z.boolean(),
});
const saveDraft = z.strictObject({
  ...base,
  type: z.literal('draft.save'),
  /** Null: there is none any more. */
  draft: z.nullable(proposalDraftSchema),
  /** The number of the draft that its author had before them; 0 = none. */
  over: z.int().check(z.minimum(0)),
});

/** How far its sender has read in some channels. */
const readMessages = z.strictObject({
  ...base,
  type: z.literal('messages.read'),
  marks: z.array(z.strictObject(message)).check(z.minLength(1), z.maxLength(limits.marksAtOnce)),
});

/** For the union of all commands. */
export const talkCommands = [sendMessage, makeStatement, judgePromise, saveDraft, readMessages] as const;

/** In the order in which they stand in the union. */
export const talkTypes = [
  'message.send',
  'statement.make',
  'promise.judge',
  'draft.save',
  'messages.read',
] as const satisfies readonly z.infer<(typeof talkCommands)[number]>['type'][];
