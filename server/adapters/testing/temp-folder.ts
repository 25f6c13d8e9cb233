// Owns a folder of a test's own under the system's temporary folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new, empty folder; the caller removes it. */
export const makeTempFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'thirty-days-'));

export const removeFolder = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });
