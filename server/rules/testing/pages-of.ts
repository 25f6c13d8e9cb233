// Makes lists that only grow out of plain ones, for tests.
import { noPages, type Pages, withOne } from '../../../shared/kernel/index.ts';

export const pagesOf = <T>(all: readonly T[]): Pages<T> => all.reduce<Pages<T>>(withOne, noPages);
