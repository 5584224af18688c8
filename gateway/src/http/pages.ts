import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';
import sirv, { type Options } from 'sirv';

/** Nothing but what this origin serves, and nobody may frame it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Of files that bear the hash of what is in them, so that none of them ever changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** A file has an ending that begins with a letter; codes in addresses of pages may hold points too («/1.000656»). */
const FILE = /\.[a-z]\w*$/i;

/**
 * The pages in a folder, built beforehand and compressed: a file by its address, and the one page of an application whose
 * addresses are its own for every address without an ending. Null where nothing was built there.
 */
export function pages(folder: string): RequestHandler | null {
  if (!existsSync(path.join(folder, 'index.html'))) return null;
  const options: Options = {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, file) {
      response.setHeader('cache-control', file.includes('/assets/') ? FOREVER : 'no-cache');
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'same-origin');
    },
  };
  const files = sirv(folder, options);
  const application = sirv(folder, { ...options, single: true, ignores: false });
  return (request, response, next) =>
    FILE.test(request.path) ? files(request, response, next) : application(request, response, next);
}
