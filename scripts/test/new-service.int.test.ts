import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../src/house/house-config';
import { servicesOf } from '../src/house/services';
import { newService } from '../src/new-service/main';

/** What a service needs of the checkout to be generated, composed and compiled. */
const NEEDED = ['tsconfig.base.json', 'schema/events', 'services/kit/schema', 'services/kit/package.json'];
const LINKED = ['node_modules', 'services/kit/node_modules', 'services/kit/dist', 'services/kit/codegen'];

describe('npm run new-service', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'lien-thong-new-service-'));
    for (const { name } of servicesOf(ROOT)) {
      for (const file of ['schema.graphql', 'package.json', 'src/service.ts'])
        bring(`services/${name}/${file}`);
    }
    NEEDED.forEach(bring);
    for (const file of LINKED) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      symlinkSync(path.join(ROOT, file), path.join(copy, file));
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  function bring(file: string): void {
    cpSync(path.join(ROOT, file), path.join(copy, file), { recursive: true });
  }

  const node = (cwd: string, ...args: string[]) =>
    execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  test('writes a service at the next free port that composes, compiles and passes lint as it stands', () => {
    const offsets = servicesOf(ROOT).map(({ portOffset }) => portOffset);
    const folder = newService(copy, 'citizen-petitions', 'Petition');
    expect(servicesOf(copy).at(-1)).toMatchObject({
      name: 'citizen-petitions',
      portOffset: Math.max(...offsets) + 1,
    });

    symlinkSync(path.join(ROOT, 'services/agencies/node_modules'), path.join(folder, 'node_modules'));
    node(folder, path.join(ROOT, 'services/kit/codegen/codegen.cjs'));
    node(folder, path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit');

    const compose = `const { composeCheckout } = require(${JSON.stringify(path.join(ROOT, 'schema/dist/compose'))});
      process.stdout.write(composeCheckout(${JSON.stringify(copy)}).products.api);`;
    expect(node(ROOT, '-e', compose)).toMatch(/^type Petition\b/m);

    const texts = [
      'src/service.ts',
      'src/petition/petition.resolver.ts',
      'src/petition/petition.service.ts',
    ].map((file) => ({
      path: `services/citizen-petitions/${file}`,
      text: readFileSync(path.join(folder, file), 'utf8'),
    }));
    const lint = execFileSync(process.execPath, ['scripts/lint/lint-texts.mjs'], {
      cwd: ROOT,
      input: JSON.stringify(texts),
    });
    expect(JSON.parse(lint.toString())).toEqual(texts.map(() => []));
  });

  test.each([
    ['Petitions', 'Petition', /no name for a service/],
    ['petitions', 'petition', /no name for an entity/],
    ['agencies', 'Agency', /is a folder .*agencies already/],
  ])('refuses %s %s', (service, type, complaint) => {
    expect(() => newService(copy, service, type)).toThrow(complaint);
  });
});
