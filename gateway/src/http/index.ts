export { ApolloServers } from './apollo-servers';
export { graphqlEndpoint, type Endpoint } from './graphql-endpoint';
export { readJson } from './read-json';
