import { loadConfig, serviceConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';

export const publicServicesConfigShape = {
  ...serviceConfigShape,
  SAMPLE: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'Whether invented dossier statistics are loaded at start; each is marked SAMPLE wherever it shows',
    ),
  SAMPLE_SEED: z.coerce.number().int().default(766).describe('Another number gives another sample'),
};

export type PublicServicesConfig = z.output<z.ZodObject<typeof publicServicesConfigShape>>;

export function loadPublicServicesConfig(env: NodeJS.ProcessEnv): PublicServicesConfig {
  return loadConfig(publicServicesConfigShape, env);
}
