import { loadConfig, partnerConfigShape, serviceConfigShape, tokenConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';

export const registryConfigShape = {
  ...serviceConfigShape,
  ...tokenConfigShape,
  ...partnerConfigShape,
  HOUSE_FOLDER: z
    .string()
    .default('.')
    .describe(
      'Folder with the SDL and the operations of the house, laid out as the checkout; a relative path is taken from the checkout',
    ),
};

export type RegistryConfig = z.output<z.ZodObject<typeof registryConfigShape>>;

export function loadRegistryConfig(env: NodeJS.ProcessEnv): RegistryConfig {
  return loadConfig(registryConfigShape, env);
}
