// Reads what a source file imports and which names it uses, from its syntax tree; judges nothing.
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** Where an import leads: to a file of this project, to a package, to Node itself, or to nobody knows where. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'unclear'; readonly text: string };

export interface Found<T> {
  /** Counted from 1. */
  readonly line: number;
  readonly what: T;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Found<Target>[];
  /** Every name used as a variable or a type, and `Math.random`, `async`, `await` where they occur. */
  readonly names: readonly Found<string>[];
  /** Casts by way of `unknown`. */
  readonly doubleCasts: readonly Found<'as unknown as'>[];
}

interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Where a node says what it imports; every way TypeScript has of naming another module. */
const importers: Readonly<Record<string, string>> = {
  ImportDeclaration: 'source',
  ExportNamedDeclaration: 'source',
  ExportAllDeclaration: 'source',
  ImportExpression: 'source',
  TSImportType: 'source',
  TSExternalModuleReference: 'expression',
};

/** Children that only name a property: `x.performance` does not use the global `performance`. */
function isOnlyLabel(node: TreeNode, key: string): boolean {
  if (node.computed === false && (key === 'property' || key === 'key')) return true;
  if (node.type === 'TSQualifiedName') return key === 'right';
  return key === 'imported' || key === 'exported' || key === 'label';
}

function* walk(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (isOnlyLabel(node, key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

/** Resolves an import as written in `from`, both from the project's root; looks at no disk. */
function targetOf(from: string, specifier: string): Target {
  if (/^\.\.?(\/|$)/.test(specifier)) {
    return { kind: 'file', path: path.posix.join(path.posix.dirname(from), specifier) };
  }
  const [first = '', second = ''] = specifier.split('/');
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return { kind: 'node', name: specifier };
  if (first === '' || first.startsWith('#')) return { kind: 'unclear', text: specifier };
  return { kind: 'package', name: first.startsWith('@') ? `${first}/${second}` : first };
}

function importOf(from: string, node: TreeNode): Target | undefined {
  const key = importers[node.type];
  const source = key === undefined ? undefined : node[key];
  if (!isNode(source)) return undefined;
  if (typeof source.value === 'string') return targetOf(from, source.value);
  return { kind: 'unclear', text: 'an import whose name is computed' };
}

function namesOf(node: TreeNode): readonly string[] {
  if (node.type === 'Identifier' && typeof node.name === 'string') return [node.name];
  if (node.type === 'AwaitExpression' || node.await === true) return ['await'];
  if (node.async === true) return ['async'];
  const { object, property } = node;
  if (!isNode(object) || object.name !== 'Math' || !isNode(property)) return [];
  return property.name === 'random' || property.value === 'random' ? ['Math.random'] : [];
}

function isDoubleCast(node: TreeNode): boolean {
  if (node.type !== 'TSAsExpression') return false;
  let inner = node.expression;
  while (isNode(inner) && inner.type === 'ParenthesizedExpression') inner = inner.expression;
  if (!isNode(inner) || inner.type !== 'TSAsExpression') return false;
  return isNode(inner.typeAnnotation) && inner.typeAnnotation.type === 'TSUnknownKeyword';
}

/**
 * Parses one file.
 *
 * @param file its path from the project's root; the ending decides the language
 * @throws Error if the text cannot be parsed: an unread file would count as one without imports
 */
export function readSource(file: string, text: string): SourceFile {
  const { program, errors } = parseSync(file, text, { sourceType: 'module' });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be parsed: ${error.message}`);
  if (!isNode(program)) throw new Error(`${file} has no syntax tree`);
  const imports: Found<Target>[] = [];
  const names: Found<string>[] = [];
  const doubleCasts: Found<'as unknown as'>[] = [];
  for (const node of walk(program)) {
    const line = text.slice(0, node.start).split('\n').length;
    const target = importOf(file, node);
    if (target !== undefined) imports.push({ line, what: target });
    for (const name of namesOf(node)) names.push({ line, what: name });
    if (isDoubleCast(node)) doubleCasts.push({ line, what: 'as unknown as' });
  }
  return { path: file, text, imports, names, doubleCasts };
}
