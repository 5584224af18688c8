import { DOMAINS, type Domain } from './domains';

export interface KindAddress {
  readonly domain: Domain;
  readonly kind: string;
}

/** A kind in an address: «directives.TASK_LISTED_TWICE», since two domains may know a kind of one name. */
export function kindText({ domain, kind }: KindAddress): string {
  return `${domain}.${kind}`;
}

export function kindIn(value: unknown): KindAddress | null {
  const [, named, kind] = /^([a-zA-Z]+)\.([A-Z0-9_]+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const domain = DOMAINS.find((one) => one === named);
  return domain && kind ? { domain, kind } : null;
}
