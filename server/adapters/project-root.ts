// Finds the project's folder on disk, from the sources and from the build alike; must not know what is in it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds package.json, and with it `assets/`. Looked for upwards from a module, because the same
 * module lies in `server/` under the tests and in `dist/server/` when it runs.
 *
 * @param moduleUrl the asking module's `import.meta.url`; this module's own unless told
 * @returns an absolute path without a trailing slash
 * @throws Error if no folder above the module has a package.json: the server was copied away from its project
 */
export function projectRoot(moduleUrl: string = import.meta.url): string {
  const start = path.dirname(fileURLToPath(moduleUrl));
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new Error(`No package.json in ${start} or above it.`);
  }
}

/** The package's version, as in package.json. */
export function packageVersion(): string {
  const text = fs.readFileSync(path.join(projectRoot(), 'package.json'), 'utf8');
  const manifest: { readonly version?: string } = JSON.parse(text);
  return manifest.version ?? 'unknown';
}
