import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { GraphQLError } from 'graphql';
import { placeOf } from '../graph';
import { CompositionError } from './compose';
import { composeCheckout, PRODUCTS, type Products } from './products';

const CHECKOUT = path.resolve(__dirname, '../../..');

/** Writes the products; a file that is right already stays untouched. */
function main(): void {
  const { products } = composeCheckout(CHECKOUT);
  for (const [name, file] of Object.entries(PRODUCTS)) {
    const target = path.join(CHECKOUT, file);
    const text = products[name as keyof Products];
    if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
      writeFileSync(target, text);
      process.stdout.write(`wrote ${file}\n`);
    }
  }
}

function explain(error: unknown): string {
  if (error instanceof CompositionError) return error.message;
  if (error instanceof GraphQLError) {
    const line = error.locations?.[0]?.line;
    return `${placeOf(error.nodes?.[0]) ?? `${error.source?.name}:${line}`}: ${error.message}`;
  }
  throw error;
}

try {
  main();
} catch (error) {
  process.stderr.write(`The graph does not compose:\n${explain(error)}\n`);
  process.exitCode = 1;
}
