import { GATEWAYS_OWN } from '@lien-thong/kit/http';
import { describeGraph, typeText, type Subgraph } from '../graph';
import { at, type Rule } from './rule';

/**
 * Every subgraph with data answers for its own data issues, under its own name, so that one query reaches all of them.
 */
export const dataIssues: Rule = ({ subgraphs }) =>
  subgraphs.filter(({ name }) => name !== GATEWAYS_OWN).flatMap(faultsOf);

function faultsOf(subgraph: Subgraph): string[] {
  const { fields } = describeGraph([subgraph]);
  const named = (type: string) =>
    fields.filter((own) => own.type.name.value === type).map((own) => own.field);
  const root = named('Query').find((field) => field.name.value === 'dataIssues');
  const own = named('DataIssues');
  const wanted = camelCase(subgraph.name);
  const faults: string[] = [];
  if (!root) faults.push(`${subgraph.file}: Query.dataIssues is missing`);
  else if (!fits(root))
    faults.push(at(root, 'write dataIssues(kind: String, agency: ID): DataIssues @shareable'));
  if (own.length !== 1 || own[0]?.name.value !== wanted || typeText(own[0].type) !== 'DataIssueConnection') {
    faults.push(`${subgraph.file}: DataIssues has to have exactly the field ${wanted}: DataIssueConnection`);
  }
  return faults;
}

function fits(root: ReturnType<typeof describeGraph>['fields'][number]['field']): boolean {
  const args = root.arguments
    ?.map((argument) => `${argument.name.value}: ${typeText(argument.type)}`)
    .join(', ');
  const shareable = root.directives?.some((directive) => directive.name.value === 'shareable');
  return args === 'kind: String, agency: ID' && typeText(root.type) === 'DataIssues' && shareable === true;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
