const COLLATOR = new Intl.Collator('vi');

/** By the name without its type, as people look for it: «Đà Nẵng» stands after «Cà Mau», before «Gia Lai». */
export function byName<U extends { readonly name: string }>(units: readonly U[]): U[] {
  return [...units].sort((one, other) => COLLATOR.compare(one.name, other.name));
}
