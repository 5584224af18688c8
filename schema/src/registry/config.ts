import { addressConfigShape, loadConfig, serviceConfigShape, tokenConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';

export const registryConfigShape = {
  ...serviceConfigShape,
  ...tokenConfigShape,
  ...addressConfigShape,
  REGISTRY_PRIVATE_ADDRESSES: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'Whether subgraphs of partners may answer from internal addresses. For development: npm start sets it on',
    ),
};

export type RegistryConfig = z.output<z.ZodObject<typeof registryConfigShape>>;

export function loadRegistryConfig(env: NodeJS.ProcessEnv): RegistryConfig {
  return loadConfig(registryConfigShape, env);
}
