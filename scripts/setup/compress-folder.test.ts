// What the build leaves beside the texts of the client: packed forms that unpack to the same, where they are smaller.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from './compress-folder.mjs';

it('packs every text that is worth it, and nothing else', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thirty-days-compress-'));
  const text = 'the same words again and again\n'.repeat(100);
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'assets/index-CGYpAhk9.js'), text);
  fs.writeFileSync(path.join(folder, 'index.html'), text);
  fs.writeFileSync(path.join(folder, 'short.svg'), '<svg/>');
  fs.writeFileSync(path.join(folder, 'picture.png'), text);
  await compressFolder(folder);
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const script = path.join('assets', 'index-CGYpAhk9.js');
  const page = 'index.html';
  expect(names).toEqual(
    [
      'assets',
      page,
      `${page}.br`,
      `${page}.gz`,
      'picture.png',
      script,
      `${script}.br`,
      `${script}.gz`,
      'short.svg',
    ].sort(),
  );
  for (const name of [script, page]) {
    const bytes = (ending: string) => fs.readFileSync(path.join(folder, name + ending));
    expect(zlib.brotliDecompressSync(bytes('.br')).toString()).toBe(text);
    expect(zlib.gunzipSync(bytes('.gz')).toString()).toBe(text);
    expect(bytes('.br').length).toBeLessThan(text.length / 5);
  }
  fs.rmSync(folder, { recursive: true });
});
