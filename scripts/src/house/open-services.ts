import { loadServiceConfig, type ServiceConfig } from '@lien-thong/kit/config';
import { createDataSource } from '@lien-thong/kit/database';
import type { ServiceDefinition } from '@lien-thong/kit/subgraph';
import { houseEnvironment, ROOT, type HouseConfig } from './house-config';
import { HouseProblem } from './problem';
import { definitionIn } from './service-definition';
import { servicesOf } from './services';

/** A service beside which a command works, on the database of a running house. */
export interface ServiceAtHand {
  readonly definition: ServiceDefinition<object>;
  readonly config: ServiceConfig;
  readonly db: ReturnType<typeof createDataSource>;
}

export function serviceNames(): string[] {
  return servicesOf(ROOT).map(({ name }) => name);
}

/** Opens the services one after the other, each closed when its work is done. @param only the one of this name. */
export async function eachService(
  house: HouseConfig,
  work: (service: ServiceAtHand) => Promise<void>,
  only?: string,
): Promise<void> {
  const config = loadServiceConfig(houseEnvironment(house));
  for (const { name, folder } of servicesOf(ROOT)) {
    if (only !== undefined && name !== only) continue;
    const definition = definitionIn(folder);
    const db = createDataSource(definition, config);
    try {
      await db.initialize();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new HouseProblem(
        `The database of ${name} does not answer: ${reason}. Run npm start, or set DATABASE_URL.`,
      );
    }
    try {
      await work({ definition, config, db });
    } finally {
      await db.destroy();
    }
  }
}
