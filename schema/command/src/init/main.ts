import path from 'node:path';
import { runCommand } from '../run-command';
import { readInitSettings, type Flavour } from './init-settings';
import { packVendor, requireCheckout } from './pack-vendor';
import { writeTemplate } from './write-template';

const FIRST_STEPS: Readonly<Record<Flavour, string>> = {
  kit: 'npm install && npm test',
  yoga: 'npm install && npm test',
  strawberry:
    'python3 -m venv .venv && .venv/bin/pip install --requirement requirements.txt && .venv/bin/python print_schema.py && .venv/bin/python -m unittest && npm install',
};

/** `lien-thong subgraph init …` */
export function main(args: readonly string[]): Promise<void> {
  return runCommand(async () => {
    const settings = readInitSettings(args);
    requireCheckout();
    writeTemplate(settings);
    await packVendor(settings.folder);
    const folder = path.relative(process.cwd(), settings.folder) || '.';
    process.stdout.write(
      `${folder} is there; its README takes ten minutes. It begins with\n\n` +
        `  cd ${folder}\n  ${FIRST_STEPS[settings.flavour]}\n  npx --no-install lien-thong subgraph dev\n`,
    );
    return 0;
  });
}
