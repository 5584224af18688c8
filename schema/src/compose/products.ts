import { factContracts } from '../events';
import { GATEWAYS_OWN } from '@lien-thong/kit/http';
import { readSubgraphs } from '../graph';
import { broken } from '../rules';
import { compose, CompositionError, type Composed } from './compose';
import { portOffsets } from './routing';

/** The committed files that are made from the services, by path from the checkout. Never edited by hand. */
export const PRODUCTS = {
  supergraph: 'schema/supergraph.graphql',
  api: 'schema/api.graphql',
  routing: 'schema/routing.json',
} as const;

export type Products = Readonly<Record<keyof typeof PRODUCTS, string>>;

const HEADER =
  '# Made by `npm run supergraph` from services/*/schema.graphql and gateway/schema.graphql; never edited by hand.\n';

/** Reads, composes and checks everything; writes nothing. */
export function composeCheckout(checkout: string): {
  readonly composed: Composed;
  readonly products: Products;
} {
  const subgraphs = readSubgraphs(checkout);
  const composed = compose(subgraphs);
  const faults = broken(subgraphs, factContracts(checkout));
  if (faults.length > 0) throw new CompositionError(faults);
  const offsets = portOffsets(
    checkout,
    subgraphs.map(({ name }) => name).filter((name) => name !== GATEWAYS_OWN),
  );
  return {
    composed,
    products: {
      supergraph: `${HEADER}${composed.supergraphSdl.trimEnd()}\n`,
      api: `${HEADER}${composed.apiSdl.trimEnd()}\n`,
      routing: `${JSON.stringify(offsets, null, 2)}\n`,
    },
  };
}
