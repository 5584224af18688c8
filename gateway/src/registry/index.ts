export { askRegistry, askSealed, RegistryError, type RegistryPlace } from './registry-client';
export { bareSupergraph, toldSupergraph, type ToldSupergraph } from './told-supergraph';
