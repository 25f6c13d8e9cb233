// Owns the name a person gave last on this device.
import { keep, readKept } from '../../store/kept.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

export const readName = (): string => readKept('name', isText, '');

/** Keeps a name for the next time; an empty one is forgotten. */
export const keepName = (name: string): void => keep('name', name.trim() === '' ? null : name.trim());
