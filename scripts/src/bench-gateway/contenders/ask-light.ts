import { InvariantError } from '@lien-thong/kit/errors';
import { createHttpTransport } from '@lien-thong/gateway/subgraph-transport';

const PLACE = /@join__graph\(name: "(\w+)", url: "([^"]+)"/g;
const TIMEOUT_MS = 5000;

/** Of the products, as a gateway plans them: operations/light.graphql without the fields of reviews. */
const PRODUCTS =
  'query Light__catalogue__0($id:ID!$beside:ID!){product(id:$id){__typename id name sku summary priceCents brand{name country}}beside:product(id:$beside){id name sku summary priceCents brand{name country}}}';
const REVIEWS =
  'query Light__reviews__1($representations:[_Any!]!){_entities(representations:$representations){...on Product{rating reviews{id stars body}}}}';

/** Sends the two requests of the light question, one after the other, and does not look at their answers. */
export function askLight(supergraphSdl: string): (variables?: Record<string, unknown>) => Promise<void> {
  const places = new Map([...supergraphSdl.matchAll(PLACE)].map(([, name, url]) => [name, url]));
  const sender = (name: string) => {
    const url = places.get(name);
    if (url === undefined) throw new InvariantError(`The supergraph does not say where ${name} is`);
    const transport = createHttpTransport({ url, timeoutMs: TIMEOUT_MS });
    return (request: object) =>
      transport.send({ body: JSON.stringify(request), headers: {}, repeatable: true });
  };
  const [catalogue, reviews] = [sender('catalogue'), sender('reviews')];
  return async (variables = {}) => {
    await catalogue({ query: PRODUCTS, variables });
    const representations = [{ __typename: 'Product', id: variables.id }];
    await reviews({ query: REVIEWS, variables: { representations } });
  };
}
