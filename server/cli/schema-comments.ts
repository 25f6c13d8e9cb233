// Owns reading what the comments of the schemas' sources say of each field; knows no JSON Schema and no scenario.

import { parseSync } from 'oxc-parser';

/** What is written above one object of a source file and above its fields. */
export interface CommentedObject {
  /** The fields in the source; with `open`, the object has others besides, spread in from elsewhere. */
  readonly fields: readonly string[];
  readonly open: boolean;
  /** Fields that hold one literal text, with that text: they tell apart objects with the same fields. */
  readonly literals: Readonly<Record<string, string>>;
  readonly about: string | null;
  readonly aboutField: Readonly<Record<string, string>>;
}

export interface SchemaComments {
  /** By the name of the exported constant. */
  readonly constants: Readonly<Record<string, string>>;
  readonly objects: readonly CommentedObject[];
}

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface DocComment {
  readonly end: number;
  readonly text: string;
}

const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesIn = (value: unknown): readonly TreeNode[] =>
  (Array.isArray(value) ? value : [value]).filter((child) => isNode(child));

/**
 * The doc comments of one module, joined to lines of text.
 *
 * @throws Error if the text cannot be parsed
 */
export function readSchemaComments(file: string, text: string): SchemaComments {
  const { program, comments, errors } = parseSync(file, text, { sourceType: 'module' });
  if (errors[0] !== undefined) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const docs = comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end, value }) => ({ end, text: plain(value) }));
  const reader = new Reader(text, docs);
  for (const node of nodesIn(program)) reader.visit(node, null);
  return { constants: reader.constants, objects: reader.objects };
}

const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*+\s?/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('@'))
    .join(' ');

class Reader {
  readonly constants: Record<string, string> = {};
  readonly objects: CommentedObject[] = [];
  readonly #text: string;
  readonly #docs: readonly DocComment[];

  constructor(text: string, docs: readonly DocComment[]) {
    this.#text = text;
    this.#docs = docs;
  }

  /** @param above the comment that stands above the whole of which this node is the value */
  visit(node: TreeNode, above: string | null): void {
    const own = this.#above(node) ?? above;
    if (node.type === 'ExportNamedDeclaration') this.#name(node, own);
    if (node.type === 'ObjectExpression') this.#object(node, own);
    for (const [key, value] of Object.entries(node)) {
      const carries = passesOn(node, key);
      for (const child of nodesIn(value)) this.visit(child, carries ? own : null);
    }
  }

  #above(node: TreeNode): string | null {
    const found = this.#docs.find(
      ({ end }) => end <= node.start && this.#text.slice(end, node.start).trim() === '',
    );
    return found?.text ?? null;
  }

  #name(node: TreeNode, comment: string | null): void {
    const [declaration] = nodesIn(node.declaration).flatMap((one) => nodesIn(one.declarations));
    const [id] = nodesIn(declaration?.id);
    if (comment !== null && typeof id?.name === 'string') this.constants[id.name] = comment;
  }

  #object(node: TreeNode, about: string | null): void {
    const literals: Record<string, string> = {};
    const aboutField: Record<string, string> = {};
    const fields: string[] = [];
    const parts = nodesIn(node.properties);
    for (const part of parts) {
      const name = fieldName(part);
      if (name === null) continue;
      fields.push(name);
      const literal = literalOf(part);
      if (literal !== null) literals[name] = literal;
      const comment = this.#above(part);
      if (comment !== null) aboutField[name] = comment;
    }
    const open = parts.some(({ type }) => type === 'SpreadElement') || !isArgument(this.#text, node);
    if (about !== null || Object.keys(aboutField).length > 0)
      this.objects.push({ fields, open, literals, about: open ? null : about, aboutField });
  }
}

/** A comment above a constant speaks of the object its value is built from, not of what lies deeper inside. */
function passesOn(node: TreeNode, key: string): boolean {
  const roads: Readonly<Record<string, readonly string[]>> = {
    ExportNamedDeclaration: ['declaration'],
    VariableDeclaration: ['declarations'],
    VariableDeclarator: ['init'],
    CallExpression: isStrictObject(node) ? ['arguments'] : [],
  };
  return roads[node.type]?.includes(key) === true;
}

function isStrictObject(call: TreeNode): boolean {
  const [callee] = nodesIn(call.callee);
  const [property] = nodesIn(callee?.property);
  return property?.name === 'strictObject';
}

/** Whether the object is the whole of a schema, and not a part that others spread into theirs. */
function isArgument(text: string, node: TreeNode): boolean {
  return text.slice(0, node.start).endsWith('strictObject(');
}

function fieldName(part: TreeNode): string | null {
  const [key] = nodesIn(part.key);
  if (part.type !== 'Property' || key === undefined) return null;
  if (typeof key.name === 'string') return key.name;
  return typeof key.value === 'string' ? key.value : null;
}

/** `x` of `kind: z.literal('x')`. */
function literalOf(part: TreeNode): string | null {
  const [call] = nodesIn(part.value);
  const [callee] = nodesIn(call?.callee);
  const [property] = nodesIn(callee?.property);
  const [argument] = nodesIn(call?.arguments);
  return property?.name === 'literal' && typeof argument?.value === 'string' ? argument.value : null;
}
