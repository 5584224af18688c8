import { policyErrors } from '../policy-errors';
import { DATA_ISSUES, type PolicyRule, type Proposal, type ProposedType } from '../proposal';
import { refusal, type Refusal } from '../refusal';
import { keysOf, kindOf } from '../type-nodes';

/** Nobody changes what another has: an entity of another is extended by its key with fields of one's own, no more. */
export const ownership: PolicyRule = (proposal) =>
  proposal.types.flatMap((type) => [
    ...(type.owner === undefined ? [] : foreignType(proposal, type, type.owner)),
    ...stolenFields(proposal, type),
  ]);

function foreignType({ live, typePrefix }: Proposal, { name, node }: ProposedType, owner: string): Refusal[] {
  const details = { type: name, owner, prefix: typePrefix };
  const kind = kindOf(node);
  if (kind === 'enum') return [refusal(policyErrors.ENUM_CHANGED, details, node)];
  if (kind === 'input') return [refusal(policyErrors.INPUT_CHANGED, details, node)];
  const known = live.keysOf(name);
  const keys = keysOf(node);
  if (kind !== 'object' || known.size === 0 || keys.length === 0) {
    return [refusal(policyErrors.TYPE_STOLEN, details, node)];
  }
  return [
    ...keys
      .filter(({ key }) => !known.has(key))
      .map((one) =>
        refusal(
          policyErrors.KEY_FOREIGN,
          { type: name, key: one.key, keys: [...known].map((key) => `«${key}»`).join(', ') },
          one.node,
        ),
      ),
    ...('interfaces' in node ? (node.interfaces ?? []) : []).map((one) =>
      refusal(policyErrors.INTERFACE_ADDED, { ...details, interface: one.name.value }, one),
    ),
  ];
}

function stolenFields({ prefix }: Proposal, { name, fields }: ProposedType): Refusal[] {
  return fields
    .filter(({ owner, reference, coordinate }) => owner !== undefined && !reference && !isShared(coordinate))
    .filter(() => name !== DATA_ISSUES)
    .map(({ coordinate, owner, node }) =>
      refusal(policyErrors.FIELD_STOLEN, { field: coordinate, owner: owner as string, prefix }, node),
    );
}

function isShared(coordinate: string): boolean {
  return coordinate === 'Query.dataIssues';
}
