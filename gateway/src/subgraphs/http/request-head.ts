import type { SubgraphRequest } from '../transport';
import { HeaderRefused } from './errors';

/** Lower case, so that no spelling of a name below slips through. */
const NAME = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;
/** No control character: a line break in a value would begin a header, or a request, of its own. */
const VALUE = /^[\t\x20-\x7e]*$/;
/** What says where a request ends and which connection it is on is the transport's own affair. */
const OWN = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const GRAPHQL =
  'content-type: application/json\r\naccept: application/graphql-response+json, application/json\r\n';

/** Writes requests to one address. The answer is asked for as it is: no encoding is accepted. */
export class RequestHead {
  private readonly start: string;

  constructor(url: URL) {
    this.start = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${GRAPHQL}`;
  }

  /**
   * @returns the whole request as one text, to be written in one piece.
   * @throws HeaderRefused
   */
  write({ headers, body }: Pick<SubgraphRequest, 'headers' | 'body'>): string {
    let text = this.start;
    for (const name of Object.keys(headers)) {
      const value = headers[name] as string;
      if (!NAME.test(name) || OWN.has(name) || !VALUE.test(value)) throw new HeaderRefused(name);
      text += `${name}: ${value}\r\n`;
    }
    return `${text}content-length: ${body.length}\r\n\r\n${body}`;
  }
}
