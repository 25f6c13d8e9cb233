// Owns the cutting of pasted tables into rows and cells (RFC 4180, with commas, semicolons or tabs); knows no columns.

export interface CsvRecord {
  /** Line of the text on which the row begins, from 1. */
  readonly line: number;
  /** Trimmed. */
  readonly cells: readonly string[];
}

export interface CsvRecords {
  /** Rows that hold anything. */
  readonly records: readonly CsvRecord[];
  /** Line on which a quotation mark opens that nothing closes; null where all are closed. */
  readonly openQuote: number | null;
}

const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

/** Rows of a pasted or uploaded table. Never fails: an open quotation mark ends with the text and is reported. */
export function csvRecords(text: string): CsvRecords {
  const content = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(content);
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < content.length) {
    const row = readRow(content, at, separator);
    const cells = row.cells.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) records.push({ line, cells });
    const read = content.slice(at, row.end);
    if (row.open) return { records, openQuote: line };
    line += read.split('\n').length - 1;
    at = row.end;
  }
  return { records, openQuote: null };
}

/** The sign that stands in the most lines outside quotation marks; of equals a tab, then a semicolon. */
function separatorOf(content: string): Separator {
  const lines = content.replaceAll(/"[^"]*"/g, '').split('\n');
  const count = (sign: Separator) => lines.filter((line) => line.includes(sign)).length;
  return separators.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

interface Row {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
  /** True where the text ended inside a quotation. */
  readonly open: boolean;
}

function readRow(content: string, from: number, separator: Separator): Row {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = readCell(content, at, separator);
    cells.push(cell.text);
    const sign = content[cell.end];
    if (sign !== separator) {
      return { cells, end: Math.min(cell.end + 1, content.length), open: cell.open };
    }
    at = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  /** Where the sign after it stands. */
  readonly end: number;
  readonly open: boolean;
}

function readCell(content: string, from: number, separator: Separator): Cell {
  const opening = /^[^\S\n\t]*"/.exec(content.slice(from, from + 80));
  if (opening) return readQuoted(content, from + opening[0].length, separator);
  const end = endOfPlain(content, from, separator);
  return { text: content.slice(from, end), end, open: false };
}

/** A doubled mark is one mark; what follows the closing mark up to the separator still belongs to the cell. */
function readQuoted(content: string, from: number, separator: Separator): Cell {
  let text = '';
  let at = from;
  while (at < content.length) {
    const mark = content.indexOf('"', at);
    if (mark < 0) return { text: text + content.slice(at), end: content.length, open: true };
    text += content.slice(at, mark);
    if (content[mark + 1] !== '"') {
      const end = endOfPlain(content, mark + 1, separator);
      return { text: text + content.slice(mark + 1, end), end, open: false };
    }
    text += '"';
    at = mark + 2;
  }
  return { text, end: content.length, open: true };
}

function endOfPlain(content: string, from: number, separator: Separator): number {
  let end = from;
  while (end < content.length && content[end] !== separator && content[end] !== '\n') end++;
  return end;
}
