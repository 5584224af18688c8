import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';
import { HouseProblem } from '../house/problem';
import { servicesOf } from '../house/services';
import { contractFiles } from './contract-files';
import { namesOf } from './names';
import { packageFiles } from './package-files';
import { sourceFiles } from './source-files';

const CONTRACTS = 'schema/events';

/** Writes a service of the shape that all have. @returns its folder. */
export function newService(root: string, service: string, type: string): string {
  const places = servicesOf(root);
  const names = namesOf(service, type, Math.max(0, ...places.map(({ portOffset }) => portOffset)) + 1);
  const folder = path.join(root, 'services', service);
  if (existsSync(folder)) throw new HouseProblem(`There is a folder ${folder} already.`);
  write(folder, { ...packageFiles(names), ...sourceFiles(names) });
  write(path.join(root, CONTRACTS), contractFiles(names));
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (require.main === module) {
  const [service, type] = process.argv.slice(2);
  try {
    if (!service || !type) {
      throw new HouseProblem('Which one? npm run new-service -- <name> <Entity>, as in: petitions Petition');
    }
    const folder = path.relative(ROOT, newService(ROOT, service, type));
    execFileSync(
      path.join(ROOT, 'node_modules/.bin/prettier'),
      ['--write', '--log-level', 'warn', folder, CONTRACTS],
      {
        cwd: ROOT,
        stdio: 'inherit',
      },
    );
    process.stdout.write(
      `${folder} is there. An ADR says which data it owns (docs/adr); then: npm exec pnpm install -- --no-frozen-lockfile, npm run build, npm run products, npm test -- ${folder}\n`,
    );
  } catch (error) {
    if (!(error instanceof HouseProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
