// Owns what the app may ask about the scenarios this server holds; knows no file.
import type { Scenario } from '../../../shared/catalogue/index.ts';

/** By id, in the order in which they are listed. */
export type Scenarios = ReadonlyMap<string, Scenario>;
