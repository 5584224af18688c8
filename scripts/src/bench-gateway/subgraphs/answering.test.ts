import { generateShop } from '../data/generate';
import { answering } from './answering';

const shop = generateShop(1, [{ name: 'small', shelves: 1, lines: 4, repeated: 0.5 }]);
const [first, second] = [...shop.products.values()];
const ask = async (subgraph: string, query: string, variables: object = {}): Promise<unknown> =>
  JSON.parse(String(await answering(subgraph, shop)(JSON.stringify({ query, variables }))));

const RATINGS = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { rating } } }';
const representation = (id: string | undefined) => ({ __typename: 'Product', id });

test('an entity that is asked for again is answered again, so that a gateway need not deduplicate', async () => {
  const r = [first, second, first].map((product) => representation(product?.id));
  expect(await ask('reviews', RATINGS, { r })).toEqual({
    data: { _entities: [first, second, first].map((product) => ({ rating: product?.rating })) },
  });
});

test('an answer that is kept is the same buffer', async () => {
  const answer = answering('catalogue', shop);
  const body = JSON.stringify({ query: `{ product(id: "${first?.id}") { name } }` });
  expect(await answer(body)).toBe(answer(body));
});

test('shipping is reckoned from the weight that the gateway brings, not from one that the stock knows', async () => {
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { shippingCents } } }';
  const r = [{ ...representation(first?.id), weightGrams: 1000 }, representation(first?.id)];
  expect(await ask('stock', query, { r })).toEqual({
    data: { _entities: [{ shippingCents: 400 }, { shippingCents: null }] },
  });
});

test('a request that does not fit the subgraph is answered with errors', async () => {
  expect(await ask('people', '{ nobody }')).toMatchObject({ errors: [{}] });
});
