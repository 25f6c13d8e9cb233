// Owns finding where a text stops being JSON, the same on every engine; builds no value.

export type SyntaxFault = { readonly line: number; readonly column: number; readonly message: string };

type Frame = {
  readonly kind: 'object' | 'list';
  readonly keys: Set<string>;
  /** Entries read so far. */
  size: number;
};

const SPACE = /[ \t\n\r]*/y;
/** Anything from the blank up, except quotation mark and backslash, or an escape. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * The first place where `text` breaks the grammar of JSON (RFC 8259) or repeats a name within one object, counted from
 * 1; null for good JSON. JSON.parse says where only on some engines, and keeps the last of repeated names in silence.
 */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const cursor = new Cursor(text);
  const open: Frame[] = [];
  for (;;) {
    const started = startValue(cursor, open);
    if (typeof started === 'string') return cursor.fault(started);
    if (started) continue;
    const ended = endValues(cursor, open);
    if (ended === 'done') return null;
    if (ended !== 'more') return cursor.fault(ended.message);
  }
}

/** Reads a value, or its opening bracket and the first name: true when a value is still to come, a text when at fault. */
function startValue(cursor: Cursor, open: Frame[]): boolean | string {
  if (cursor.take('{')) {
    const frame: Frame = { kind: 'object', keys: new Set(), size: 0 };
    open.push(frame);
    return cursor.peek('}') ? false : (readName(cursor, frame) ?? true);
  }
  if (cursor.take('[')) {
    open.push({ kind: 'list', keys: new Set(), size: 0 });
    return !cursor.peek(']');
  }
  if (cursor.match(STRING) ?? cursor.match(NUMBER) ?? cursor.match(WORD)) {
    const frame = open.at(-1);
    if (frame) frame.size++;
    return false;
  }
  return cursor.atEnd()
    ? 'the file ends where a value should stand'
    : `a value should stand here, not ${cursor.next()}`;
}

/** Closes what ends here and steps over a comma. */
function endValues(cursor: Cursor, open: Frame[]): 'done' | 'more' | { message: string } {
  for (;;) {
    const frame = open.at(-1);
    if (frame === undefined) {
      return cursor.atEnd()
        ? 'done'
        : { message: `nothing may follow the end of the document, but ${cursor.next()} does` };
    }
    const close = frame.kind === 'object' ? '}' : ']';
    if (cursor.take(close)) {
      open.pop();
      const outer = open.at(-1);
      if (outer) outer.size++;
      continue;
    }
    const comma = frame.size > 0 && cursor.take(',');
    if (!comma) return { message: missing(cursor, frame.size > 0 ? `a comma or ${close}` : close) };
    const message = frame.kind === 'object' ? readName(cursor, frame) : null;
    return message === null ? 'more' : { message };
  }
}

function missing(cursor: Cursor, wanted: string): string {
  return cursor.atEnd()
    ? `the file ends where ${wanted} should stand`
    : `${wanted} should stand here, not ${cursor.next()}`;
}

/** Reads `"name":`; a text when at fault. */
function readName(cursor: Cursor, frame: Frame): string | null {
  const name = cursor.match(STRING);
  if (name === null) return missing(cursor, 'a name in double quotes');
  // Written with or without escapes, it is the same name.
  const meant: string = JSON.parse(name);
  if (frame.keys.has(meant)) {
    cursor.stepBack(name.length);
    return `the name ${name} stands twice in this object`;
  }
  frame.keys.add(meant);
  return cursor.take(':') ? null : missing(cursor, 'a colon');
}

class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skip();
  }

  /** The text that the pattern matches here, stepped over with the blanks behind it; null when it does not match. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    this.#skip();
    return found;
  }

  peek(character: string): boolean {
    return this.#text[this.#at] === character;
  }

  take(character: string): boolean {
    if (!this.peek(character)) return false;
    this.#at++;
    this.#skip();
    return true;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** What stands here, for a message. */
  next(): string {
    return JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0));
  }

  /** Back to the start of what was just read, over the blanks behind it. */
  stepBack(length: number): void {
    const before = this.#text.slice(0, this.#at).trimEnd();
    this.#at = before.length - length;
  }

  fault(message: string): SyntaxFault {
    const before = this.#text.slice(0, this.#at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
  }

  #skip(): void {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }
}
