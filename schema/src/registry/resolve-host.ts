import { Resolver } from 'node:dns/promises';
import type { Resolve } from '../policy';

const PATIENCE = { timeout: 2000, tries: 2 };

/** All addresses of a host, by the DNS; what this machine's own files say of it does not count. */
export const resolveHost: Resolve = async (host) => {
  const resolver = new Resolver(PATIENCE);
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
};
