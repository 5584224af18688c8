import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cloudEventSchema, eventContracts } from '@lien-thong/kit/events';
import { asyncApi } from './document';

const FILE = path.resolve(__dirname, '../../asyncapi.json');

/** Writes the document anew. */
function main(): void {
  const document = asyncApi({ contracts: eventContracts().forPartners(), envelope: cloudEventSchema() });
  writeFileSync(FILE, `${JSON.stringify(document, null, 2)}\n`);
}

main();
