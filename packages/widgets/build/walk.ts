/** A node of an ESTree program, as far as the plugins here look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: Node;
  readonly value?: unknown;
}

/** Every node of a program, parents before children, in the order of the text. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) yield* walk(child);
  }
}

/** A piece of a text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap and come in the order of the text. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
