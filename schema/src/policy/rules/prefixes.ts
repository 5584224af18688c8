import { policyErrors } from '../policy-errors';
import { ROOT_TYPES } from '../federation-names';
import { DATA_ISSUES, type PolicyRule, type Proposal, type ProposedType } from '../proposal';
import { refusal, type Refusal } from '../refusal';

/** Whoever reads a name sees whose it is, and two partners never want the same one. */
export const prefixes: PolicyRule = (proposal) =>
  proposal.types.flatMap((type) => {
    const { name, node, owner } = type;
    if (ROOT_TYPES.has(name)) return rootFields(proposal, type);
    if (name === DATA_ISSUES) return [];
    if (owner !== undefined) return addedFields(proposal, type);
    const { typePrefix } = proposal;
    return beginsWith(name, typePrefix)
      ? []
      : [refusal(policyErrors.TYPE_UNPREFIXED, { type: name, prefix: typePrefix }, node)];
  });

function rootFields({ prefix }: Proposal, { fields }: ProposedType): Refusal[] {
  return fields
    .filter(
      ({ node, coordinate, owner }) =>
        owner === undefined && !isPrefixed(node.name.value, prefix, coordinate),
    )
    .map(({ coordinate, node }) =>
      refusal(policyErrors.ROOT_FIELD_UNPREFIXED, { field: coordinate, prefix }, node),
    );
}

function addedFields({ prefix }: Proposal, { fields }: ProposedType): Refusal[] {
  return fields
    .filter(
      ({ owner, reference, node }) =>
        owner === undefined && !reference && !beginsWith(node.name.value, prefix),
    )
    .map(({ coordinate, node }) =>
      refusal(policyErrors.FIELD_UNPREFIXED, { field: coordinate, prefix }, node),
    );
}

function isPrefixed(name: string, prefix: string, coordinate: string): boolean {
  return coordinate === 'Query.dataIssues' || beginsWith(name, prefix);
}

/** `pakn` and `paknReports`, not `paknife`: a prefix ends where the next word begins. */
function beginsWith(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && /^([A-Z0-9_]|$)/.test(name.slice(prefix.length));
}
