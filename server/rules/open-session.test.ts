// Rule 3.1: how a session begins, and who may choose its dice.
import { describe, expect, it } from 'vitest';
import { refuseSeed } from './open-session.ts';

describe('rule 3.1: the seed', () => {
  it('given a session with others, when its host names the seed, then it is refused in words', () => {
    expect(refuseSeed('hosted', 'mine')).toEqual({
      code: 'session/seed_is_drawn',
      message:
        'The seed of a session with others is drawn by the server, so that nobody can foresee its dice. Leave it out.',
    });
  });

  it('given somebody who plays alone, or no seed named, then nothing is refused', () => {
    expect([
      refuseSeed('solo', 'mine'),
      refuseSeed('solo', undefined),
      refuseSeed('hosted', undefined),
    ]).toEqual([null, null, null]);
  });
});
