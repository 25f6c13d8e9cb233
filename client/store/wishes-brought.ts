// Owns the wishes that somebody named at the door, until the session has noted them: the door itself takes one.
import { effect } from '@preact/signals';
import type { DelegationId } from '../../shared/views/index.ts';
import { gallery, send } from './session.ts';

let brought: readonly DelegationId[] = [];

/** Keeps the wishes of somebody who is about to come in. */
export function bringWishes(wishes: readonly DelegationId[]): void {
  brought = wishes;
}

/** States them once, as soon as one is in and waits for a place. Returns the way to stop. */
export function stateWishes(): () => void {
  return effect(() => {
    const waits = gallery.value?.me.place.at === 'entrance';
    if (!waits || brought.length < 2) return;
    const prefers = [...brought];
    brought = [];
    void send({ type: 'preference.state', prefers });
  });
}
