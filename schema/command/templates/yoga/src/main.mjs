import { createServer } from 'node:http';
import process from 'node:process';
import { yoga } from './subgraph.mjs';

const { PORT = '4001', LISTEN_HOST = '127.0.0.1' } = process.env;
const server = createServer(yoga);
server.listen(Number(PORT), LISTEN_HOST);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
