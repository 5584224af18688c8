import type { IncomingMessage } from 'node:http';

/** A body that is not read: too long, encoded, or no JSON. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';

  constructor(readonly status: 400 | 413 | 415) {
    super(`A body was refused with status ${status}`);
  }
}

/**
 * The JSON of a request's body.
 * @param most bytes at most; what is longer is let through unread, so that the refusal can be answered.
 * @throws BodyRefused
 */
export function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = (status: 400 | 413 | 415) => {
      request.off('data', take).resume();
      reject(new BodyRefused(status));
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) refuse(413);
      else chunks.push(chunk);
    };
    if (request.headers['content-encoding'] !== undefined) return refuse(415);
    request.on('data', take);
    request.once('error', () => refuse(400));
    request.once('end', () => {
      try {
        resolve(JSON.parse((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString()));
      } catch {
        refuse(400);
      }
    });
  });
}
