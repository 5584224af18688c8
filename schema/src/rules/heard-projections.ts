import { GATEWAYS_OWN } from '@lien-thong/kit/http';
import { at, type Rule } from './rule';

/**
 * Answers are kept until a fact of their subgraph is heard. What a handler keeps of others' facts changes answers too, so
 * every subgraph needs the contract by which it says so: without it, it would say nothing, and nobody would notice.
 */
export const heardProjections: Rule = (graph) =>
  graph.subgraphs.flatMap(({ name, own: [first] }) => {
    const contract = `${name}.projection-changed.v1`;
    return graph.contracts.has(contract) || !first || name === GATEWAYS_OWN
      ? []
      : [at(first, `answers of ${name} are kept, so schema/events needs ${contract}`)];
  });
