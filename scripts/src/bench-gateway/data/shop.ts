/** What the subgraphs answer from: one graph of objects, of which each subgraph serves its own fields. */
export interface Shop {
  readonly products: ReadonlyMap<string, Product>;
  readonly people: ReadonlyMap<string, Person>;
  readonly shelves: ReadonlyMap<string, Shelf>;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly summary: string;
  readonly priceCents: number;
  readonly weightGrams: number;
  readonly brand: { readonly name: string; readonly country: string };
  readonly available: number;
  readonly warehouse: { readonly code: string; readonly city: string };
  readonly rating: number;
  readonly reviews: readonly Review[];
}

export interface Review {
  readonly id: string;
  readonly stars: number;
  readonly body: string;
  readonly author: Person;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly since: number;
}

export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly keeper: Person;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly position: number;
  readonly note: string | null;
  readonly product: Product;
}

/** Cents for a parcel of so many grams; whole, so that every contender prints it alike. */
export function shippingCents(weightGrams: number): number {
  return 300 + Math.ceil(weightGrams / 10);
}
