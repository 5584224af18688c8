import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../house/house-config';

/** Built modules of every service, the kit, the gateway and the schema whose path ends so; loading them runs them. */
export function builtModules(ending: string): string[] {
  const services = path.join(ROOT, 'services');
  const folders = readdirSync(services).map((name) => path.join(services, name, 'dist'));
  return [...folders, path.join(ROOT, 'gateway/dist'), path.join(ROOT, 'schema/dist')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .map((file) => path.join(folder, file)),
    )
    .sort();
}

/** src/… of a built module, which is in dist/ or, where migrations stand beside src, in dist/src/. A stale build of a removed source is left out. */
export function hasSource(built: string): boolean {
  const source = built.replace(/\.js$/, '.ts');
  return [source.replace('/dist/', '/'), source.replace('/dist/', '/src/')].some((file) => existsSync(file));
}

/** Found at run time, so no import statement can name it. */
export const loadModule: (file: string) => unknown = createRequire(__filename);
