import path from 'node:path';
import type { ServiceDefinition } from '@lien-thong/kit/subgraph';
import { loadModule } from '../products/built-modules';

/** Every service exports one definition from src/service.ts. @param folder the service's own. */
export function definitionIn(folder: string): ServiceDefinition<object> {
  const exported = Object.values(loadModule(path.join(folder, 'dist/src/service.js')) as object);
  return exported.find((one) => typeof one === 'object' && 'portOffset' in one) as ServiceDefinition<object>;
}
