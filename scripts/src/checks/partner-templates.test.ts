import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../house/house-config';

const TEMPLATES = path.join(ROOT, 'schema/command/templates');
const { catalog } = parse(readFileSync(path.join(ROOT, 'pnpm-workspace.yaml'), 'utf8')) as {
  catalog: Record<string, string>;
};
const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe.each(readdirSync(TEMPLATES))('what partners begin with in the flavour %s', (flavour) => {
  const manifest = JSON.parse(readFileSync(path.join(TEMPLATES, flavour, 'package.json'), 'utf8'));

  test('names the versions that the house itself runs, and the same Node', () => {
    const named = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    const shared = named.filter(([name]) => name in catalog);
    expect(shared).toEqual(shared.map(([name]) => [name, catalog[name]]));
    expect(manifest.engines).toEqual(engines);
  });

  test('has all three packages of the house: no registry could give one that another needs', () => {
    const packages = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([name]) => name.startsWith('@lien-thong/'))
      .map(([, place]) => place);
    expect(packages.sort()).toEqual([
      'file:vendor/command.tgz',
      'file:vendor/gateway.tgz',
      'file:vendor/kit.tgz',
    ]);
  });
});
