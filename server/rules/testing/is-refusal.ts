// Tells a refusal from facts in tests.
import type { Refusal } from '../../../shared/protocol/index.ts';
import type { Fact } from '../facts.ts';

export const isErr = (answer: Refusal | readonly Fact[]): answer is Refusal => 'code' in answer;
