// Gives every property test the same seed, so that a run today and a run tomorrow try the same cases.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20250311 });
