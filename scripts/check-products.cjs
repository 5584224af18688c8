'use strict';
// Products are generated and committed. Whoever regenerates them must see no difference, a new or missing file included:
// `git diff` would pass over a file that was never committed.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '..');
const PRODUCTS = [
  'schema/supergraph.graphql',
  'schema/api.graphql',
  'schema/routing.json',
  'schema/asyncapi.json',
  'docs/errors.md',
  'docs/data-issues.md',
  '.env.example',
];

const missing = PRODUCTS.filter((file) => !fs.existsSync(path.join(ROOT, file)));
const changed = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', ...PRODUCTS], {
  cwd: ROOT,
  encoding: 'utf8',
}).trimEnd();

if (missing.length > 0) process.stderr.write(`Missing products: ${missing.join(', ')}\n`);
if (changed) {
  process.stderr.write(
    `${changed}\nThese products are not as their sources make them: npm run products, and commit.\n`,
  );
}
process.exitCode = missing.length > 0 || changed ? 1 : 0;
