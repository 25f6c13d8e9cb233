// Reads the project's folders and every code file in its rooms; judges nothing.
import fs from 'node:fs';
import path from 'node:path';
import { readSource, type SourceFile } from './read-source.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Names of folders that git ignores: made by tools, not part of the house. */
function ignoredFolders(): readonly string[] {
  const lines = fs.readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('/')).map((line) => line.replaceAll('/', ''));
}

/** The folders at the top of the project, without those that tools made and those with a dot. */
export function topFolders(): readonly string[] {
  const ignored = ignoredFolders();
  return fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.includes(entry.name))
    .map((entry) => entry.name);
}

/** Every code file under the top folders, parsed. */
export function readHouse(): readonly SourceFile[] {
  return topFolders().flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => readSource(file, fs.readFileSync(path.join(root, file), 'utf8'))),
  );
}
