import path from 'node:path';
import { serviceConfigShape } from '@lien-thong/kit/config';
import type { ZodRawShape, ZodType } from 'zod';
import { houseConfigShape, ROOT } from './house/house-config';
import { loadModule } from './products/built-modules';
import { writeProduct } from './products/write-product';

export interface ConfigSection {
  readonly title: string;
  readonly shape: ZodRawShape;
}

/** Every variable that anything reads; one that two read is listed where it comes first. */
export function configSections(): ConfigSection[] {
  const load = <N extends string>(file: string) =>
    loadModule(path.join(ROOT, file)) as Record<N, ZodRawShape>;
  const { gatewayConfigShape } = load<'gatewayConfigShape'>('gateway/dist/config.js');
  const { registryConfigShape } = load<'registryConfigShape'>('schema/dist/registry/config.js');
  const { importConfigShape } = load<'importConfigShape'>(
    'services/procedures/dist/src/import/import.config.js',
  );
  const { publicServicesConfigShape } = load<'publicServicesConfigShape'>(
    'services/public-services/dist/src/config.js',
  );
  return [
    { title: 'Every service', shape: serviceConfigShape },
    { title: 'The gateway', shape: gatewayConfigShape },
    { title: 'The registry', shape: registryConfigShape },
    { title: 'public-services', shape: publicServicesConfigShape },
    { title: 'npm start, npm run import:procedures and npm run kafka', shape: houseConfigShape },
    { title: 'The import by itself; npm run import:procedures sets it', shape: importConfigShape },
  ];
}

/** .env.example: each variable commented out with its default, so that copying the file changes nothing. */
export function envExample(sections: readonly ConfigSection[]): string {
  const seen = new Set<string>();
  const parts = sections.map(({ title, shape }) => {
    const fresh = Object.entries(shape).filter(([name]) => !seen.has(name));
    for (const [name] of fresh) seen.add(name);
    return `## ${title}\n\n${fresh.map(([name, type]) => variable(name, type as ZodType)).join('\n')}`;
  });
  return `# Copy to .env and change what you need. Generated: npm run env-example\n\n${parts.join('\n')}`;
}

function variable(name: string, type: ZodType): string {
  const fallback = type.safeParse(undefined);
  const value = fallback.success && typeof fallback.data !== 'object' ? String(fallback.data ?? '') : '';
  return `# ${type.description ?? name}\n# ${name}=${value}\n`;
}

if (require.main === module) writeProduct('.env.example', envExample(configSections()));
