// Owns the loading of a page that is a load of its own, once its place is there.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What has become of the load: the page, not yet, or not to be had. */
export type Loaded<Props> = FunctionComponent<Props> | 'missing' | null;

export function useLoaded<Props>(load: () => Promise<FunctionComponent<Props>>): Loaded<Props> {
  const [page, setPage] = useState<Loaded<Props>>(null);
  useEffect(() => {
    load().then(
      (found) => setPage(() => found),
      () => setPage('missing'),
    );
  }, []);
  return page;
}
