import { main } from '../../src/standalone/main';

// What `lien-thong gateway` runs, on the sources.
void main(process.argv.slice(2), { LOG_LEVEL: 'silent' });
