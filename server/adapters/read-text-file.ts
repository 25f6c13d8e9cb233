// Owns reading a file that an author or operator wrote, and the words for why it cannot be read; knows no format.

import fs from 'node:fs';
import type { Fault } from '../../shared/catalogue/fault.ts';
import { err, ok, type Result } from '../../shared/kernel/index.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'is not a folder, or not in one',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not text in UTF-8',
};

/** A file's text, or the one fault that keeps it from being read. Never throws. */
export function readTextFile(file: string): Result<string, Fault[]> {
  try {
    if (fs.statSync(file).isDirectory()) return unreadable('is a folder, not a file');
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)));
  } catch (fault) {
    return unreadable(whyUnread(fault));
  }
}

/** `does not exist` and the like, for what the file system threw. */
export function whyUnread(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}

function unreadable(message: string): Result<never, Fault[]> {
  return err([{ path: '', message }]);
}
