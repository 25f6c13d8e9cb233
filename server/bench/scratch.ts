// Owns the folders a bench run makes: under the system's temporary folder, removed however the run ends. Knows nothing of what is in them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) removeScratch(folder);
});

/** A new, empty folder. */
export function makeScratch(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thirty-days-bench-'));
  folders.add(folder);
  return folder;
}

export function removeScratch(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  folders.delete(folder);
}
