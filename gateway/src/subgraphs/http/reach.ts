import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '@lien-thong/kit/http';

/** Whom connections may be opened to. */
export interface Reach {
  /** Says what a host is, to the socket itself: what it says is what is connected to. */
  readonly lookup: LookupFunction;
  /** @param address that stands for itself, so that nobody looks it up. @returns why it may not be connected to. */
  refusal(address: string): AddressForbidden | null;
}

/** A connection would have led to where nothing of others may lead. */
export class AddressForbidden extends Error {
  override readonly name = 'AddressForbidden';

  constructor(address: string) {
    super(`${address} is no address that everybody reaches`);
  }
}

/**
 * Everywhere but within: whoever names a host could else let it lead to what only this machine's network shows, also long
 * after it was looked at. Where one of its addresses is within, none is taken.
 * @param resolve says what a host is.
 */
export function publicReach(resolve: LookupFunction = systemLookup): Reach {
  const refusal = (address: string) => (isPublicAddress(address) ? null : new AddressForbidden(address));
  return {
    refusal,
    lookup: (host, options, done) =>
      resolve(host, options, (error, found, family) => {
        if (error) return done(error, found, family);
        const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
        const refused = addresses.map(refusal).find((one) => one !== null);
        done(refused ?? null, found, family);
      }),
  };
}
