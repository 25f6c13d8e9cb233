// Only the gate makes what may leave the server; a type says so, and this file says who may use the cast.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Ack, Welcome } from '../../shared/protocol/index.ts';
import type { SeatView, ViewPatch } from '../../shared/views/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import type { Outbound, welcome } from './outbound.ts';
import type { Reply, SeatLink } from './ports/seat-link.ts';

describe('the gate', () => {
  it('is the only way to a message that a line accepts', () => {
    expectTypeOf<Welcome>().not.toExtend<Parameters<SeatLink['welcome']>[0]>();
    expectTypeOf<ViewPatch>().not.toExtend<Parameters<SeatLink['patch']>[0]>();
    expectTypeOf<Ack>().not.toExtend<Parameters<Reply>[0]>();
    expectTypeOf<SeatView>().not.toExtend<Parameters<typeof welcome>[0]>();
    expectTypeOf<Outbound<Welcome>>().toExtend<Parameters<SeatLink['welcome']>[0]>();
  });

  it('has the only cast', () => {
    const server = path.join(projectRoot(), 'server');
    const sources = fs
      .readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const casting = sources.filter((file) =>
      / as Outbound\b/.test(fs.readFileSync(path.join(server, file), 'utf8')),
    );
    expect(casting).toEqual([path.join('app', 'outbound.ts')]);
  });
});
