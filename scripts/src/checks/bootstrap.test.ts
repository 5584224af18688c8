import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';
import { servicesOf } from '../house/services';
import { complaint } from '../../bootstrap/node-version.cjs';

const packageJson = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe('what runs before anything is installed', () => {
  test.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', '24.10.0'])(
    'Node %s is refused in one line that says what to install',
    (version) => {
      expect(complaint(version)).toMatch(
        new RegExp(`^Node ${version} does not fit: [^\n]*Install Node 22 or 24`),
      );
    },
  );

  test.each(['20.19.0', '20.20.2', '22.13.0', '24.11.0', '25.0.0', '26.2.1'])(
    'Node %s is taken',
    (version) => {
      expect(complaint(version)).toBeUndefined();
    },
  );

  test('pnpm is the same version for whoever installs and for turbo', () => {
    const workspace = readFileSync(path.join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
    const version = /^ {2}pnpm: (\S+)$/m.exec(workspace)?.[1];
    expect(packageJson.packageManager).toBe(`pnpm@${version}`);
  });

  test('no file that starts a command requires an installed package', () => {
    const entries = ['start.cjs', 'test.cjs', 'import-procedures.cjs', 'check-products.cjs'];
    const required = entries.flatMap((entry) => {
      const text = execFileSync('cat', [entry, ...bootstrapFiles()], {
        cwd: path.join(ROOT, 'scripts'),
      }).toString();
      return [...text.matchAll(/require\('([^'.][^']*)'\)/g)].map(([, name]) => name as string);
    });
    expect(required.filter((name) => !name.startsWith('node:') && name !== 'path')).toEqual([]);
  });
});

test('no two services want the same port', () => {
  const offsets = servicesOf(ROOT).map(({ portOffset }) => portOffset);
  expect(new Set(offsets).size).toBe(offsets.length);
  expect(offsets.length).toBeGreaterThanOrEqual(5);
});

function bootstrapFiles(): string[] {
  return ['commands', 'launch', 'node-version', 'prepare', 'progress', 'run-tests'].map(
    (n) => `bootstrap/${n}.cjs`,
  );
}
