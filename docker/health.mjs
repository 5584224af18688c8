// Asks this container's own process whether it lives. Each listens at its place above PORT_BASE.
import { readFileSync } from 'node:fs';
import { PORT_OFFSETS } from '@lien-thong/kit/config';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const places = {
  ...read('../schema/routing.json'),
  gateway: PORT_OFFSETS.gateway,
  schema: PORT_OFFSETS.registry,
};
const service = read('../package.json').name.split('/')[1];
const port = Number(process.env.PORT_BASE) + places[service];

const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
