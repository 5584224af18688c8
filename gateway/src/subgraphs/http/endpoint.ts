import { InvariantError } from '@lien-thong/kit/errors';
import { connect, isIP, Socket, type OnReadOpts } from 'node:net';
import { connect as connectSecurely, type ConnectionOptions } from 'node:tls';
import type { Reach } from './reach';

/** Where connections go to. */
export interface Endpoint {
  /** Opens a connection; the bytes read go to the reader given. */
  dial(onread: OnReadOpts): Socket;
  /** The event of a socket that says that it is open, handshake included. */
  readonly opened: 'connect' | 'secureConnect';
}

/**
 * @param ca certificates to trust instead of the well-known ones, PEM. @param reach where it may lead; anywhere by default.
 * @throws InvariantError unless it is an address of http or https without a user in it.
 */
export function endpointOf(url: URL, ca?: string, reach?: Reach): Endpoint {
  if (url.username || url.password) throw new InvariantError('A subgraph has no user in its address');
  // A URL sets an IPv6 address in brackets, a socket does not.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const refused = isIP(host) === 0 ? null : (reach?.refusal(host) ?? null);
  const lookup = reach?.lookup;
  switch (url.protocol) {
    case 'http:': {
      const place = { host, port: Number(url.port || 80), noDelay: true, lookup };
      return {
        opened: 'connect',
        dial: (onread) => (refused ? dead(refused) : connect({ ...place, onread })),
      };
    }
    case 'https:': {
      const named = isIP(host) === 0 ? { servername: host } : {};
      const place = { host, port: Number(url.port || 443), ca, lookup, ...named };
      return {
        opened: 'secureConnect',
        dial: (onread) => (refused ? dead(refused) : dialSecurely({ ...place, onread })),
      };
    }
    default:
      throw new InvariantError('A subgraph is reached over http or https');
  }
}

/** A connection that ends before anything is sent anywhere. */
function dead(why: Error): Socket {
  return new Socket().destroy(why);
}

/** The types of Node know `onread` of plain sockets alone. */
function dialSecurely(options: ConnectionOptions & { readonly onread: OnReadOpts }): Socket {
  return connectSecurely({ ...options, ALPNProtocols: ['http/1.1'] }).setNoDelay();
}
