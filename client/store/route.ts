// Owns the address of the page: its routes, moving between them without loading anew.
import { computed, signal } from '@preact/signals';

export type Route =
  | { readonly page: 'front-door' }
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'watch'; readonly code: string }
  /** All sessions that this device facilitates. */
  | { readonly page: 'course' }
  /** `earlier`: a session that the seat's own goes on from, to be read in its place. */
  | { readonly page: 'seat'; readonly token: string; readonly earlier: string | null }
  | { readonly page: 'handbook'; readonly scenario: string }
  | { readonly page: 'nowhere' };

/** What a path leads to: `/`, `/course`, `/join/:code`, `/watch/:code`, `/s/:token`, `/s/:token/earlier/:session`, `/handbook/:scenario`. */
export function readRoute(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean).map(decode);
  if (first === undefined) return { page: 'front-door' };
  if (first === 'course' && second === undefined) return { page: 'course' };
  if (first === 's' && second !== undefined && rest.length === 2 && rest[0] === 'earlier') {
    return { page: 'seat', token: second, earlier: rest[1] ?? null };
  }
  if (rest.length > 0 || second === undefined) return { page: 'nowhere' };
  if (first === 'join') return { page: 'join', code: second };
  if (first === 'watch') return { page: 'watch', code: second };
  if (first === 's') return { page: 'seat', token: second, earlier: null };
  if (first === 'handbook') return { page: 'handbook', scenario: second };
  return { page: 'nowhere' };
}

/** Where a seat's own page is. */
export const seatPath = (token: string): string => `/s/${encodeURIComponent(token)}`;

/** Where a facilitator reads a session that theirs goes on from. */
export const earlierPath = (token: string, session: string): string =>
  `${seatPath(token)}/earlier/${encodeURIComponent(session)}`;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const path = signal(typeof location === 'undefined' ? '/' : location.pathname);
export const route = computed(() => readRoute(path.value));

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    path.value = location.pathname;
  });
}

/** The delegation that a link to the way in names, e.g. that of a printed dossier; null when it names none. */
export const askedSeat = (): string | null => new URLSearchParams(location.search).get('seat');

/** Goes to a path of this app; what was asked of every page (e.g. `?renderer=canvas`) goes along, a seat does not. */
export function go(to: string): void {
  const asked = new URLSearchParams(location.search);
  asked.delete('seat');
  history.pushState(null, '', asked.size > 0 ? `${to}?${asked}` : to);
  path.value = to;
  window.scrollTo(0, 0);
}
