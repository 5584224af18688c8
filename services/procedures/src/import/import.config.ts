import { loadConfig, serviceConfigShape } from '@lien-thong/kit/config';
import { z } from 'zod';

export const importConfigShape = {
  ...serviceConfigShape,
  PROJECTION_HEALTH_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((url) => url.trim() || []))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .describe('/health/projections of the services to wait for after an import, separated by commas'),
};

export type ImportConfig = z.output<z.ZodObject<typeof importConfigShape>>;

export function loadImportConfig(env: NodeJS.ProcessEnv): ImportConfig {
  return loadConfig(importConfigShape, env);
}
