import { Kind, type TypeNode } from 'graphql';
import { isListOf, namedType } from '../../graph';
import { policyErrors } from '../policy-errors';
import { isEverybodys, type PolicyRule } from '../proposal';
import { refusal } from '../refusal';

/**
 * What a partner adds to others' things may be missing, and so may what it leads to in them: neither takes the other
 * along when it is down.
 */
export const borders: PolicyRule = ({ types, live }) => {
  const leadsAbroad = (type: TypeNode) =>
    live.keysOf(namedType(type)).size > 0 && isNonNull(isListOf(type) ?? type);
  return types.flatMap(({ name, owner, fields }) =>
    fields
      .filter(({ reference }) => !reference)
      .filter(({ node: { type } }) =>
        owner !== undefined || isEverybodys(name) ? isNonNull(type) || leadsAbroad(type) : leadsAbroad(type),
      )
      .map(({ coordinate, node }) => refusal(policyErrors.FIELD_NON_NULL, { field: coordinate }, node)),
  );
};

function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}
