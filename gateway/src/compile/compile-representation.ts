import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { bytesOfJson, type ByteText } from '../byte-text';
import type { Representation, RepresentationField, RepresentationShape } from './program';
import { rememberedByType } from './remembered-by-type';
import { FRAGMENT_STEP, type TypeRelations } from './type-relations';

type Rewrites = readonly FetchDataRewrite[];

/**
 * How objects are named to a subgraph, from what a fetch requires. The rewrites that the planner wants on what is sent
 * are worked in here, once for each type.
 */
export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: Rewrites,
  types: TypeRelations,
): RepresentationShape {
  const forType = rememberedByType(
    (typename) => compileType(selections, rewrites, typename, types, everything),
    (typename) => typename === undefined || types.known(typename),
  );
  return {
    of: forType,
    fieldsPresent: (typename, has) => compileType(selections, rewrites, typename, types, has),
  };
}

/** A field whose value is read from the object, or set: its JSON. */
interface NamedField {
  readonly key: string;
  readonly prefix: ByteText;
  readonly constant: ByteText | null;
  readonly inner: RepresentationShape | null;
}

type Has = (key: string) => boolean;

const everything: Has = () => true;

function compileType(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: Rewrites,
  typename: string | undefined,
  types: TypeRelations,
  has: Has,
): Representation | null {
  const byKey = new Map<string, QueryPlanFieldNode[]>();
  gather(selections, typename, types, has, byKey);
  if (byKey.size === 0) return null;
  const fields = [...byKey].map(([key, nodes]) => {
    const inner = nodes.flatMap((node) => node.selections ?? []);
    const beneath = following(rewrites, key, typename, types);
    return rewritten(
      {
        key,
        prefix: `${bytesOfJson(key)}:`,
        constant: key === '__typename' && typename !== undefined ? bytesOfJson(typename) : null,
        inner: inner.length > 0 ? compileRepresentation(inner, beneath, types) : null,
      },
      rewrites.filter((rewrite) => endsAt(rewrite, key, typename, types)),
    );
  });
  const added = rewrites.flatMap((rewrite) => additionOf(rewrite, byKey, typename, types));
  return joined([...fields, ...added]);
}

/** What is set is written once, with the name of the next value. */
function joined(named: readonly NamedField[]): Representation {
  const fields: RepresentationField[] = [];
  let text = '{';
  named.forEach(({ key, prefix, constant, inner }, place) => {
    text += `${place === 0 ? '' : ','}${prefix}`;
    if (constant === null) {
      fields.push({ key, before: text, inner });
      text = '';
    } else text += constant;
  });
  const [first, ...more] = fields;
  const onlyKey = first && more.length === 0 && !first.inner && first.key !== '__typename' ? first.key : null;
  return { fields, after: `${text}}`, onlyKey };
}

function gather(
  selections: readonly QueryPlanSelectionNode[],
  typename: string | undefined,
  types: TypeRelations,
  has: Has,
  into: Map<string, QueryPlanFieldNode[]>,
): void {
  if (selections.some((one) => one.kind === 'Field' && !has(keyOf(one)))) return;
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = keyOf(selection);
      into.set(key, [...(into.get(key) ?? []), selection]);
    } else if (selection.typeCondition && typename && types.isOneOf(typename, selection.typeCondition)) {
      gather(selection.selections, typename, types, has, into);
    }
  }
}

function keyOf({ alias, name }: QueryPlanFieldNode): string {
  return alias ?? name;
}

function rewritten(field: NamedField, rewrites: Rewrites): NamedField {
  return rewrites.reduce<NamedField>(
    (changed, rewrite) =>
      rewrite.kind === 'ValueSetter'
        ? { ...changed, constant: bytesOfJson(rewrite.setValueTo) }
        : { ...changed, prefix: `${bytesOfJson(rewrite.renameKeyTo)}:` },
    field,
  );
}

/** A setter sets also what the object did not have. */
function additionOf(
  rewrite: FetchDataRewrite,
  present: ReadonlyMap<string, unknown>,
  typename: string | undefined,
  types: TypeRelations,
): NamedField[] {
  const key = rewrite.path.at(-1) as string;
  if (rewrite.kind !== 'ValueSetter' || present.has(key) || !endsAt(rewrite, key, typename, types)) return [];
  const constant = bytesOfJson(rewrite.setValueTo);
  return [{ key, prefix: `${bytesOfJson(key)}:`, constant, inner: null }];
}

/** The rewrite's path without the type conditions that the object here meets; null where it does not meet one. */
function pathFrom(
  { path }: FetchDataRewrite,
  typename: string | undefined,
  types: TypeRelations,
): readonly string[] | null {
  let at = 0;
  for (; path[at]?.startsWith(FRAGMENT_STEP); at += 1) {
    const wanted = (path[at] as string).slice(FRAGMENT_STEP.length);
    if (typename && !types.isOneOf(typename, wanted)) return null;
  }
  return path.slice(at);
}

function endsAt(rewrite: FetchDataRewrite, key: string, typename: string | undefined, types: TypeRelations) {
  const path = pathFrom(rewrite, typename, types);
  return path?.length === 1 && path[0] === key;
}

function following(
  rewrites: Rewrites,
  key: string,
  typename: string | undefined,
  types: TypeRelations,
): Rewrites {
  return rewrites.flatMap((rewrite) => {
    const path = pathFrom(rewrite, typename, types);
    return path && path.length > 1 && path[0] === key ? [{ ...rewrite, path: path.slice(1) }] : [];
  });
}
