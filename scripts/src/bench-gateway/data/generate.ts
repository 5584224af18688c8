import { Sequence } from './sequence';
import type { Line, Person, Product, Review, Shelf, Shop } from './shop';
import { text } from './words';

/** Shelves of one kind: how many, of how many lines each, and which share of the lines names a product again. */
export interface DataSet {
  readonly name: string;
  readonly shelves: number;
  readonly lines: number;
  /** From 0 to 1; of the products' authors the same share is named again. */
  readonly repeated: number;
}

/** More shelves of a kind than requests are in flight, so that no two of them ask the same. */
export const DATA_SETS: readonly DataSet[] = [
  { name: 'page', shelves: 32, lines: 12, repeated: 0 },
  { name: 'heavy-0', shelves: 16, lines: 240, repeated: 0 },
  { name: 'heavy-50', shelves: 16, lines: 240, repeated: 0.5 },
  { name: 'heavy-90', shelves: 16, lines: 240, repeated: 0.9 },
];

export const SEED = 20_261_126;
const REVIEWS = 2;

/** The same bytes for the same seed. A product stands on shelves of one data set only. */
export function generateShop(seed = SEED, sets: readonly DataSet[] = DATA_SETS): Shop {
  const sequence = new Sequence(seed);
  const products = new Map<string, Product>();
  const people = new Map<string, Person>();
  const shelves = new Map<string, Shelf>();
  for (const set of sets) {
    for (let n = 0; n < set.shelves; n += 1) {
      const shelf = shelfOf(sequence, set, n);
      shelves.set(shelf.id, shelf);
      people.set(shelf.keeper.id, shelf.keeper);
      for (const { product } of shelf.lines) {
        products.set(product.id, product);
        for (const { author } of product.reviews) people.set(author.id, author);
      }
    }
  }
  return { products, people, shelves };
}

function shelfOf(sequence: Sequence, set: DataSet, n: number): Shelf {
  const id = `${set.name}-${n}`;
  const distinct = Math.max(1, Math.round(set.lines * (1 - set.repeated)));
  const own = Array.from({ length: distinct }, (_, i) => productOf(sequence, `${id}-${i}`));
  const lines = sequence.repeating(own, set.lines).map((product, position): Line => ({
    position,
    note: sequence.integer(0, 3) === 0 ? null : text(sequence, 20),
    product,
  }));
  return { id, title: text(sequence, 30), keeper: personOf(sequence, `${id}-keeper`), lines };
}

function productOf(sequence: Sequence, id: string): Product {
  const reviews = Array.from({ length: REVIEWS }, (_, i) => reviewOf(sequence, `${id}-${i}`));
  return {
    id,
    name: text(sequence, 18),
    sku: `SKU-${sequence.integer(100_000, 999_999)}`,
    summary: text(sequence, 140),
    priceCents: sequence.integer(199, 99_999),
    weightGrams: sequence.integer(50, 20_000),
    brand: { name: text(sequence, 10), country: text(sequence, 8) },
    available: sequence.integer(0, 500),
    warehouse: { code: `W${sequence.integer(10, 99)}`, city: text(sequence, 8) },
    rating: reviews.reduce((sum, { stars }) => sum + stars, 0) / REVIEWS,
    reviews,
  };
}

function reviewOf(sequence: Sequence, id: string): Review {
  return {
    id: `review-${id}`,
    stars: sequence.integer(1, 5),
    body: text(sequence, 90),
    author: personOf(sequence, id),
  };
}

function personOf(sequence: Sequence, id: string): Person {
  return {
    id: `person-${id}`,
    name: text(sequence, 14),
    city: text(sequence, 8),
    since: sequence.integer(1990, 2026),
  };
}
