import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import type { Requirement } from './requirement';

const KINDS: Readonly<Record<string, Requirement['kind']>> = {
  authenticated: 'authenticated',
  requiresScopes: 'scopes',
  policy: 'policies',
};

/** Reads a requirement from a directive; null where it is another directive. */
export type ReadRequirement = (directive: ConstDirectiveNode) => Requirement | null;

/** @returns null where the supergraph links none of the specifications. */
export function requirementReader(document: DocumentNode): ReadRequirement | null {
  const kinds = new Map<string, Requirement['kind']>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of node.directives ?? []) {
      if (directive.name.value === 'link') addNames(argumentsOf(directive), kinds);
    }
  }
  if (kinds.size === 0) return null;
  return (directive) => {
    const kind = kinds.get(directive.name.value);
    if (!kind) return null;
    const { scopes, policies } = argumentsOf(directive);
    return { kind, anyOf: kind === 'authenticated' ? [] : alternatives(scopes ?? policies) };
  };
}

/** A specification's directive goes by the name that its link says: imported under another one, or prefixed. */
function addNames(
  { url, as, import: imported }: Record<string, unknown>,
  kinds: Map<string, Requirement['kind']>,
): void {
  const own = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v/.exec(String(url))?.[1] ?? '';
  const kind = Object.hasOwn(KINDS, own) ? KINDS[own] : undefined;
  if (!kind) return;
  kinds.set(typeof as === 'string' ? as : own, kind);
  for (const one of Array.isArray(imported) ? (imported as unknown[]) : []) {
    const { name, as: other } =
      typeof one === 'string' ? { name: one, as: one } : (one as Record<string, unknown>);
    if (name === `@${own}`) kinds.set(String(other ?? name).slice(1), kind);
  }
}

/** What cannot be read is met by nobody. */
function alternatives(value: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((all: unknown) =>
    Array.isArray(all) && all.every((name) => typeof name === 'string') ? [all as string[]] : [],
  );
}

function argumentsOf({ arguments: given }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries((given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
