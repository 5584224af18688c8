import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { RepresentationField, RepresentationShape } from './program';
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
  const compiled = new Map<string | undefined, readonly RepresentationField[] | null>();
  const onlyKeys = new Map<string, string | null>();
  const shape: RepresentationShape = {
    fieldsOf(typename) {
      let fields = compiled.get(typename);
      if (fields === undefined) {
        fields = compileFields(selections, rewrites, typename, types, everything);
        if (typename === undefined || types.known(typename)) compiled.set(typename, fields);
      }
      return fields;
    },
    onlyKeyOf(typename) {
      let key = onlyKeys.get(typename);
      if (key === undefined) {
        key = onlyKeyIn(shape.fieldsOf(typename) ?? []);
        if (types.known(typename)) onlyKeys.set(typename, key);
      }
      return key;
    },
    fieldsPresent: (typename, has) => compileFields(selections, rewrites, typename, types, has),
  };
  return shape;
}

function onlyKeyIn(fields: readonly RepresentationField[]): string | null {
  const [field, ...more] = fields.filter(({ key, constant }) => key !== '__typename' && constant === null);
  return field && more.length === 0 && !field.inner ? field.key : null;
}

type Has = (key: string) => boolean;

const everything: Has = () => true;

function compileFields(
  selections: readonly QueryPlanSelectionNode[],
  rewrites: Rewrites,
  typename: string | undefined,
  types: TypeRelations,
  has: Has,
): readonly RepresentationField[] | null {
  const byKey = new Map<string, QueryPlanFieldNode[]>();
  gather(selections, typename, types, has, byKey);
  if (byKey.size === 0) return null;
  const fields = [...byKey].map(([key, nodes]) => {
    const inner = nodes.flatMap((node) => node.selections ?? []);
    const beneath = following(rewrites, key, typename, types);
    return rewritten(
      {
        key,
        prefix: `${JSON.stringify(key)}:`,
        constant: null,
        inner: inner.length > 0 ? compileRepresentation(inner, beneath, types) : null,
      },
      rewrites.filter((rewrite) => endsAt(rewrite, key, typename, types)),
    );
  });
  const added = rewrites.flatMap((rewrite) => additionOf(rewrite, byKey, typename, types));
  return [...fields, ...added];
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

function rewritten(field: RepresentationField, rewrites: Rewrites): RepresentationField {
  return rewrites.reduce<RepresentationField>(
    (changed, rewrite) =>
      rewrite.kind === 'ValueSetter'
        ? { ...changed, constant: JSON.stringify(rewrite.setValueTo) }
        : { ...changed, prefix: `${JSON.stringify(rewrite.renameKeyTo)}:` },
    field,
  );
}

/** A setter sets also what the object did not have. */
function additionOf(
  rewrite: FetchDataRewrite,
  present: ReadonlyMap<string, unknown>,
  typename: string | undefined,
  types: TypeRelations,
): RepresentationField[] {
  const key = rewrite.path.at(-1) as string;
  if (rewrite.kind !== 'ValueSetter' || present.has(key) || !endsAt(rewrite, key, typename, types)) return [];
  const constant = JSON.stringify(rewrite.setValueTo);
  return [{ key, prefix: `${JSON.stringify(key)}:`, constant, inner: null }];
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
