export { ApolloServers } from './apollo-servers';
export { graphqlEndpoint, type Endpoint } from './graphql-endpoint';
