import { visit } from 'graphql';
import { documentOf, type Subgraph } from '../graph';
import { plainDirectiveName, SECURITY_DIRECTIVES } from './federation-names';

/** Whether something of a subgraph is for callers with certain rights alone. */
export function isProtected(subgraph: Subgraph): boolean {
  let found = false;
  visit(documentOf(subgraph), {
    Directive: ({ name }) => {
      found ||= SECURITY_DIRECTIVES.has(plainDirectiveName(name.value));
    },
  });
  return found;
}
