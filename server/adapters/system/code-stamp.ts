// Owns a digest of the code that folds facts, so that a cached state is never taken for the work of other code.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** What a fold depends on, beside this module's own tree: sources under the tests, JavaScript in the build. */
const folders = ['../../rules', '../../../shared'];

function filesUnder(folder: string): readonly string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !/\.test\.[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** 16 hexadecimal digits that change with the rules' or the shared code. Takes some milliseconds. */
export function codeStamp(): string {
  const hash = createHash('sha256');
  for (const file of folders.flatMap((folder) => filesUnder(path.join(here, folder)))) {
    hash.update(path.basename(file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
