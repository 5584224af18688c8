import { loadConfig, partnerConfigShape, serviceConfigShape, tokenConfigShape } from '@lien-thong/kit/config';
import type { z } from 'zod';

export const registryConfigShape = {
  ...serviceConfigShape,
  ...tokenConfigShape,
  ...partnerConfigShape,
};

export type RegistryConfig = z.output<z.ZodObject<typeof registryConfigShape>>;

export function loadRegistryConfig(env: NodeJS.ProcessEnv): RegistryConfig {
  return loadConfig(registryConfigShape, env);
}
