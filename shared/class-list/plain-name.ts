// Owns how names are compared, on a class list and at the door: two that differ in dress alone are one; knows no list.

/** A name as it is compared: no case, accents, double or surrounding blanks, or leading article. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
