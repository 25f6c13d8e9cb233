// Puts the titles of orders where a note written by a program names them by their ids.

/** `standing by (press-ally 1)` becomes `standing by (press an ally publicly 1)`; words that are no order stay. */
export function withOrderTitles(
  note: string,
  orders: readonly { readonly id: string; readonly title: string }[],
): string {
  return note.replaceAll(/\b[a-z]+(?:-[a-z]+)+\b/g, (word) => {
    const title = orders.find(({ id }) => id === word)?.title;
    return title === undefined ? word : title.charAt(0).toLowerCase() + title.slice(1);
  });
}
