import ipaddr from 'ipaddr.js';

/** All that is given out for everybody; whatever lies beside it is set aside for something else (RFC 4291, section 2.4). */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Answers every machine within that cloud, and looks like any other from outside. */
const HOSTS_OF_CLOUDS = new Set(['168.63.129.16']);

/**
 * Whether an address is one that everybody reaches: not this machine's, its network's, nor one that stands for such a one.
 * False for what is no address.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || HOSTS_OF_CLOUDS.has(address.toString())) return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_IPV6);
}
