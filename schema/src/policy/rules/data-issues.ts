import { typeText } from '../../graph';
import { policyErrors } from '../policy-errors';
import { DATA_ISSUES, type PolicyRule } from '../proposal';
import { refusal } from '../refusal';

const ARGUMENTS = 'kind: String, agency: ID';

/** A partner answers for its own data issues under its own name, or has none. */
export const dataIssues: PolicyRule = ({ types, prefix }) => {
  const wanted = `${prefix}: DataIssueConnection`;
  const issues = types.filter(({ name }) => name === DATA_ISSUES);
  const added = issues.flatMap(({ fields }) => fields);
  const root = types
    .filter(({ name }) => name === 'Query')
    .flatMap(({ fields }) => fields)
    .find(({ node }) => node.name.value === 'dataIssues');
  const wrong = added.filter(
    ({ node }) =>
      node.name.value !== prefix || typeText(node.type).replace('!', '') !== 'DataIssueConnection',
  );
  const alone = added.length > 0 !== (root !== undefined) || added.length > 1;
  const badRoot =
    root !== undefined &&
    (typeText(root.node.type) !== DATA_ISSUES ||
      root.node.arguments?.map((one) => `${one.name.value}: ${typeText(one.type)}`).join(', ') !== ARGUMENTS);
  const at = wrong[0]?.node ?? (badRoot || alone ? (root?.node ?? issues[0]?.node) : undefined);
  return at ? [refusal(policyErrors.DATA_ISSUES, { wanted }, at)] : [];
};
