import { isIP } from 'node:net';
import { isPublicAddress } from '@lien-thong/kit/http';
import { submissionErrors } from './submission-errors';
import { refusal, type Refusal } from './refusal';

/** @returns the addresses of a host. @throws where there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface AddressSettings {
  readonly resolve: Resolve;
  /** For development, where partners answer from this machine. */
  readonly privateAddresses: boolean;
}

/**
 * A subgraph answers from a host that was agreed, and never from within: whoever chose where the gateway sends its
 * requests would else read what only the gateway's network shows.
 * @param hosts null where it is asked by nobody but whoever chose it: then only its form counts.
 */
export async function addressFaults(
  address: string,
  hosts: readonly string[] | null,
  { resolve, privateAddresses }: AddressSettings,
): Promise<Refusal[]> {
  // Reading it also undoes what hides a number: decimal, octal and shortened forms of an address become its plain one.
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hash !== '') {
    return [refusal(submissionErrors.ADDRESS_MALFORMED, { address: JSON.stringify(address.slice(0, 200)) })];
  }
  if (url.username !== '' || url.password !== '') return [refusal(submissionErrors.ADDRESS_WITH_CREDENTIALS)];
  if (hosts === null) return [];
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (!hosts.some((listed) => covers(listed, host))) {
    return [refusal(submissionErrors.ADDRESS_NOT_LISTED, { host, hosts: hosts.join(', ') })];
  }
  if (privateAddresses) return [];
  const found = isIP(host) !== 0 ? [host] : await resolve(host).catch(() => []);
  if (found.length === 0) return [refusal(submissionErrors.ADDRESS_UNKNOWN, { host })];
  const ip = found.find((one) => !isPublicAddress(one));
  return ip === undefined ? [] : [refusal(submissionErrors.ADDRESS_PRIVATE, { host, ip })];
}

/** `*.example.vn` covers every host below it, not itself. */
export function covers(listed: string, host: string): boolean {
  const wanted = listed.toLowerCase();
  return wanted.startsWith('*.')
    ? host.endsWith(wanted.slice(1)) && host.length >= wanted.length
    : wanted === host;
}
