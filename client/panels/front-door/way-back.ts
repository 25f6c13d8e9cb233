// Owns where somebody goes whose line was closed for good: to the same seat, in by the code, or nowhere; pure.

export type WayBack = { readonly to: 'seat' } | { readonly to: 'entrance'; readonly code: string };

/** A link that was withdrawn (rule 2.8), or never was one, opens nothing any more: then the code does. */
const DEAD_LINKS: readonly (string | null)[] = ['member/link_withdrawn', 'seat/unknown_link'];

/**
 * `reason`: the server's code for why it closed the line. `known`: the seat was open on this page.
 * `code`: the session's, as far as this device knows it. Null: there is nothing to go back to.
 */
export function wayBack(reason: string | null, known: boolean, code: string | null): WayBack | null {
  if (DEAD_LINKS.includes(reason)) return code === null || code === '' ? null : { to: 'entrance', code };
  return known ? { to: 'seat' } : null;
}
