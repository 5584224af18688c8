export { ApolloServers } from './apollo-servers';
export { graphqlEndpoint, type Endpoint } from './graphql-endpoint';
export { pages } from './pages';
export { readJson } from './read-json';
export { sent } from './sent';
export { StreamRefused } from './stream-refused';
