import { DATA_SETS, generateShop } from './generate';
import type { Shelf } from './shop';

const text = (shop: ReturnType<typeof generateShop>) =>
  JSON.stringify([shop.products, shop.people, shop.shelves].map((map) => [...map]));
const SHOP = generateShop();
const SMALL = [{ name: 'small', shelves: 2, lines: 10, repeated: 0.5 }];

test('the same seed makes the same bytes, another seed others', () => {
  expect(text(generateShop(1, SMALL))).toBe(text(generateShop(1, SMALL)));
  expect(text(generateShop(1, SMALL))).not.toBe(text(generateShop(2, SMALL)));
});

const repeatedOf = (ids: readonly string[]) => 1 - new Set(ids).size / ids.length;
const productIds = ({ lines }: Shelf) => lines.map(({ product }) => product.id);
const authorIds = ({ lines }: Shelf) =>
  lines.flatMap(({ product }) => product.reviews.map(({ author }) => author.id));

describe.each(DATA_SETS)('the data set $name', ({ name, shelves, lines, repeated }) => {
  const own = [...SHOP.shelves.values()].filter(({ id }) => id.startsWith(`${name}-`));

  test('has as many shelves and lines as it says', () => {
    expect(own.map((shelf) => shelf.lines.length)).toEqual(Array.from({ length: shelves }, () => lines));
  });

  test('names products and their authors again in the share that it says', () => {
    for (const shelf of own) {
      expect(repeatedOf(productIds(shelf))).toBeCloseTo(repeated, 6);
      expect(repeatedOf(authorIds(shelf))).toBeCloseTo(repeated, 6);
    }
  });

  test('shares no product between two shelves', () => {
    const distinct = own.map((shelf) => new Set(productIds(shelf)).size);
    expect(new Set(own.flatMap(productIds)).size).toBe(distinct.reduce((sum, one) => sum + one, 0));
  });
});
