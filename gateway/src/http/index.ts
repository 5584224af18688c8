export { graphqlEndpoint, type Endpoint } from './graphql-endpoint';
