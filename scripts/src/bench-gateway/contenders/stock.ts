import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { failStart } from '@lien-thong/kit/process';
import { endWithParent } from '../program/end-with-parent';
import { contenderArguments } from './arguments';
import { serveLean } from './lean-front';

/** @apollo/gateway as it comes, in Apollo Server as it comes, or with `--lean` behind bare node:http. */
async function main(): Promise<void> {
  const { port, supergraphSdl, lean } = contenderArguments();
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  if (lean) await serveLean(server, port);
  else await startStandaloneServer(server, { listen: { host: '127.0.0.1', port } });
  endWithParent();
}

main().catch(failStart('stock'));
