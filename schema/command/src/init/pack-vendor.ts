import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from '../command-error';

const CHECKOUT = path.resolve(__dirname, '../../../..');
const PNPM = path.join(CHECKOUT, 'node_modules/.bin/pnpm');

/** The house's packages that a partner's folder has, each as a tarball of that name: they are in no registry. */
const PACKAGES = {
  kit: 'services/kit',
  gateway: 'gateway',
  command: 'schema/command',
} as const;

/**
 * Packs them as they are built here.
 * @throws CommandError outside a checkout of the house, where there is nothing to pack.
 */
export async function packVendor(folder: string): Promise<void> {
  const vendor = path.join(folder, 'vendor');
  mkdirSync(vendor);
  await Promise.all(
    Object.entries(PACKAGES).map(([name, place]) =>
      // Beyond its paths it says nothing that helps whoever wants a subgraph.
      promisify(execFile)(PNPM, ['pack', '--out', path.join(vendor, `${name}.tgz`)], {
        cwd: path.join(CHECKOUT, place),
      }).catch((error: Error) => {
        throw new CommandError(`${place} cannot be packed: ${error.message}`);
      }),
    ),
  );
}

/** @throws CommandError */
export function requireCheckout(): void {
  if (!existsSync(PNPM)) {
    throw new CommandError(
      'lien-thong subgraph init packs the house’s packages, so it is run in a checkout of the house, after npm start or npm test has installed and built it',
    );
  }
}
