import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';
import { HouseProblem } from '../house/problem';
import { servicesOf } from '../house/services';
import { namesOf } from './names';
import { packageFiles } from './package-files';
import { sourceFiles } from './source-files';

/** Writes a service of the shape that all have. @returns its folder. */
export function newService(root: string, service: string, type: string): string {
  const places = servicesOf(root);
  const names = namesOf(service, type, Math.max(0, ...places.map(({ portOffset }) => portOffset)) + 1);
  const folder = path.join(root, 'services', service);
  if (existsSync(folder)) throw new HouseProblem(`There is a folder ${folder} already.`);
  for (const [name, text] of Object.entries({ ...packageFiles(names), ...sourceFiles(names) })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

if (require.main === module) {
  const [service, type] = process.argv.slice(2);
  try {
    if (!service || !type) {
      throw new HouseProblem('Which one? npm run new-service -- <name> <Entity>, as in: petitions Petition');
    }
    const folder = path.relative(ROOT, newService(ROOT, service, type));
    execFileSync(path.join(ROOT, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', folder], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    process.stdout.write(
      `${folder} is there. An ADR says which data it owns (docs/adr); then: npm exec pnpm install -- --no-frozen-lockfile, npm run build, npm run products, npm test -- ${folder}\n`,
    );
  } catch (error) {
    if (!(error instanceof HouseProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
