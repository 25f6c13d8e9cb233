// Where things are in the repository, for the scripts alone; the server has its own project-root.ts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of the folder for what may be deleted at any time. */
export const cache = path.join(root, '.cache');
