// The envelopes that cross the socket and the HTTP door; knows commands and views, nothing of how they are made.
import * as z from 'zod/mini';
import type { Result } from '../kernel/index.ts';
import type { Audience, InjectPreview, View, ViewPatch } from '../views/index.ts';
import { clockSchema } from '../vocabulary/clock-settings.ts';
import { delegationIdSchema } from '../vocabulary/ids.ts';
import { limits } from '../vocabulary/limits.ts';
import { type MemberId, memberIdSchema, type Place, placeSchema } from '../vocabulary/place.ts';
import { absenceSchema, type SessionSettings } from '../vocabulary/session-settings.ts';
import type { Refusal } from './refusal.ts';

/** Answer to every command. `seq` is this seat's own sequence number, never a global one. */
export type Ack =
  | { readonly ok: true; readonly seq: number; readonly patch?: ViewPatch }
  | { readonly ok: false; readonly error: Refusal };

/** First thing a connected seat hears: all it may know. */
export type Welcome = {
  readonly seq: number;
  readonly audience: Audience;
  readonly serverTime: number;
  readonly view: View;
};

/** In place of a welcome, for a client that said `resume: true` and whose `seq` is still known: patches follow, if any. */
export interface Resumed {
  /** The sequence number after the patches that follow. */
  readonly seq: number;
  readonly serverTime: number;
}

/** What a client says of itself when it connects. */
export const handshakeSchema = z.strictObject({
  token: z.string().check(z.regex(/^[\w-]{20,64}$/)),
  /** Last sequence number it holds. */
  seq: z.optional(z.int().check(z.minimum(0))),
  /** Whether it understands `resumed`; without it every connection begins with a welcome. */
  resume: z.optional(z.boolean()),
  /** For facilitators: the id of a session that theirs goes on from, which is then read in its place. */
  earlier: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
});
export type Handshake = Readonly<z.infer<typeof handshakeSchema>>;

export interface Farewell {
  readonly error: Refusal;
  /** False means do not try again. */
  readonly reconnect: boolean;
}

/** Socket.IO event names and payloads, server to client. */
export interface ServerEvents {
  welcome: (message: Welcome) => void;
  resumed: (message: Resumed) => void;
  /** One or several at once, in the order of their numbers. */
  patch: (...messages: ViewPatch[]) => void;
  /** The seat was taken over elsewhere, or the session is gone; `reconnect: false` means do not try again. */
  farewell: (message: Farewell) => void;
}

/** Every patch that came with an answer, in the order of their numbers. */
export function patchesOf(answer: Ack, others: readonly ViewPatch[]): readonly ViewPatch[] {
  const own = answer.ok && answer.patch ? [answer.patch] : [];
  return [...others, ...own].sort((a, b) => a.seq - b.seq);
}

/** Answer to a facilitator who asks what an inject would do. */
export type PreviewAnswer = Result<InjectPreview, Refusal>;

/** Client to server. The payload is parsed strictly; anything else is refused. */
export interface ClientEvents {
  /** `others`: patches that go out with the answer, before and after its own by their numbers; `patchesOf` has all in order. */
  command: (command: unknown, ack: (answer: Ack, ...others: ViewPatch[]) => void) => void;
  preview: (inject: unknown, ack: (answer: PreviewAnswer) => void) => void;
}

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.nameLength));
const delegation = delegationIdSchema;
const slug = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/));

/** What a session's dice are drawn from: up to `limits.seedLength` letters, digits, - and _. */
export const seedSchema = z
  .string()
  .check(z.regex(/^[\w-]+$/, 'use letters, digits, - and _ only'), z.maxLength(limits.seedLength));

/** POST /api/sessions: opens a session and seats its host. */
export const openSessionSchema = z.strictObject({
  scenario: slug,
  /** solo: the free seats go to scripted delegations and the briefing begins at once. hosted: a lobby with a code. */
  kind: z.enum(['solo', 'hosted']),
  /** The host's own; left out, the host of a hosted session is its facilitator and plays none. */
  delegation: z.optional(delegation),
  name: z.optional(name),
  clock: clockSchema,
  termsDays: z.optional(z.int().check(z.minimum(0), z.maximum(5))),
  /** Only for who plays alone or leads without playing: whoever knows it can reckon the session's dice. */
  seed: z.optional(seedSchema),
  personas: z.optional(z.record(delegation, slug)),
  /** When personas cover for who is away or silent; left out = as is usual for such a clock. */
  absence: z.optional(absenceSchema),
});
export type OpenSession = Readonly<z.infer<typeof openSessionSchema>>;

/** POST /api/codes/:code/members: comes into a session, as somebody new or as somebody of its list. */
export const joinSessionSchema = z.strictObject({
  name: z.optional(name),
  /** Where one would like to sit; left out = wherever one is put. */
  place: z.optional(placeSchema),
  /** Who of the list one is. */
  claim: z.optional(memberIdSchema),
});
export type JoinSession = Readonly<z.infer<typeof joinSessionSchema>>;

/** Answer to both: the token is the person's place; whoever holds the link has it. */
export interface MemberGrant {
  readonly session: string;
  readonly code: string;
  readonly member: MemberId;
  readonly place: Place;
  readonly token: string;
  /** Path of the person's own link, e.g. `/s/<token>`. */
  readonly link: string;
}

/** GET /api/codes/:code: what a person who holds only the code may see before coming in. */
export interface LobbyCard {
  readonly scenario: string;
  readonly title: string;
  readonly phase: string;
  readonly joining: SessionSettings['joining'];
  readonly gallery: boolean;
  readonly seats: readonly {
    readonly delegation: string;
    readonly name: string;
    readonly state: 'free' | 'taken' | 'scripted';
    readonly members: number;
  }[];
  /** Those of the list who have not arrived. */
  readonly expected: readonly { readonly member: MemberId; readonly name: string }[];
}
