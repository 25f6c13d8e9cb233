import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from './project-root.ts';

const made: string[] = [];

function folderWith(...files: readonly string[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'project-root-'));
  made.push(folder);
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), '{}');
  }
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true });
});

describe('project root', () => {
  it('is this project when asked from its own sources', () => {
    const manifest = JSON.parse(fs.readFileSync(path.join(projectRoot(), 'package.json'), 'utf8'));
    expect(manifest.name).toBe('thirty-days');
  });

  it('is the same folder for a source file and for what is built from it', () => {
    const folder = folderWith('package.json', 'server/main.ts', 'dist/server/main.js');
    const of = (file: string) => projectRoot(pathToFileURL(path.join(folder, file)).href);
    expect(of('server/main.ts')).toBe(folder);
    expect(of('dist/server/main.js')).toBe(folder);
  });

  it('fails in words when there is no project above the module', () => {
    const lonely = pathToFileURL(path.join(folderWith('main.js'), 'main.js')).href;
    expect(() => projectRoot(lonely)).toThrow('No package.json in');
  });
});
