// Owns the four regimes of monitoring under which standing scripts are tried: which text is signed on day 1; plays nothing.

export interface Regime {
  readonly name: string;
  /** Coverage the text gives once monitors are deployed, 0 to 0.95 (rule 8.12). */
  readonly coverage: number;
  /** What the parties sign on day 1 beyond what already holds, e.g. `C02c C06c C07c`; empty: nothing. */
  readonly text: string;
}

/** Weakest monitoring first. The clauses of arms come with monitoring: nobody lets himself be watched for nothing. */
export const regimes: readonly Regime[] = [
  { name: 'dark', coverage: 0.1, text: '' },
  { name: 'weak', coverage: 0.35, text: 'C02b C07b' },
  { name: 'medium', coverage: 0.6, text: 'C02d C06c C07c' },
  { name: 'strong', coverage: 0.8, text: 'C02c C06c C07c' },
];
