import { shippingCents, type Person, type Product, type Shelf, type Shop } from '../data/shop';

interface Asked {
  readonly id: string;
}

/** What each subgraph answers beside the properties that stand in the shop under the field's own name. */
export function resolversOf(shop: Shop) {
  const product = (_root: unknown, { id }: Asked): Product | undefined => shop.products.get(id);
  const shelf = (_root: unknown, { id }: Asked): Shelf | undefined => shop.shelves.get(id);
  const knownProduct = { __resolveReference: ({ id }: Asked) => shop.products.get(id) };
  const knownPerson = { __resolveReference: ({ id }: Asked): Person | undefined => shop.people.get(id) };
  return {
    catalogue: { Query: { product }, Product: knownProduct },
    people: { Person: knownPerson },
    reviews: { Product: knownProduct },
    shelves: { Query: { shelf } },
    stock: {
      Product: {
        // Its weight is the one that came with the request: a gateway that forgets it answers otherwise than the rest.
        __resolveReference: ({ id, weightGrams }: Asked & { weightGrams?: number }) => ({
          ...shop.products.get(id),
          weightGrams,
        }),
        shippingCents: ({ weightGrams }: { weightGrams?: number }) =>
          weightGrams === undefined ? null : shippingCents(weightGrams),
      },
    },
  };
}
