import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** Nothing but what this origin serves, and nobody may frame it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Files that bear the hash of what is in them, so that none of them ever changes. */
const HASHED = '/assets/';
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The pages in a folder, built beforehand and compressed: a file by its address, and for every other address the one page
 * of an application that reads the address itself. Null where nothing was built there.
 */
export function pages(folder: string): RequestHandler | null {
  if (!existsSync(path.join(folder, 'index.html'))) return null;
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, file) {
      response.setHeader('cache-control', file.includes(HASHED) ? FOREVER : 'no-cache');
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'same-origin');
    },
  });
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    files(request, response, () => {
      // A file of another build; the page in its place would be read as a script.
      if (request.path.startsWith(HASHED)) return next();
      request.url = '/';
      files(request, response, next);
    });
  };
}
