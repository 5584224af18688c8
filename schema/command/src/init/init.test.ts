import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FLAVOURS, readInitSettings } from './init-settings';
import { writeTemplate } from './write-template';

const GIVEN = ['init', 'phan-anh', '--partner', 'bo-x', '--prefix', 'pakn'];

describe('lien-thong subgraph init', () => {
  test('needs a name, a partner and a prefix', () => {
    expect(readInitSettings(GIVEN)).toEqual({
      ...{ name: 'phan-anh', flavour: 'kit', folder: path.resolve('phan-anh') },
      ...{ partner: 'bo-x', prefix: 'pakn', address: '', contact: '' },
    });
  });

  test.each([
    [['init', 'phan-anh', '--partner', 'bo-x'], '--prefix'],
    [['init', ...GIVEN.slice(2)], 'NAME'],
    [['init', 'Phan_Anh', ...GIVEN.slice(2)], 'The name has to be in kebab-case'],
    [['init', '../x', ...GIVEN.slice(2)], 'The name has to be in kebab-case'],
    [[...GIVEN, '--prefix', 'PAKN'], '--prefix has to be in 2 to 20 lower-case letters'],
    [[...GIVEN, '--flavour', 'cobol'], '--flavour is one of kit, yoga, strawberry'],
    [[...GIVEN, '--address', 'nowhere'], '--address is no URL'],
    [[...GIVEN, '--colour', 'red'], '--colour'],
  ])('%j is refused with what is wrong', (args, message) => {
    expect(() => readInitSettings(args)).toThrow(message);
  });

  describe.each(FLAVOURS)('makes of the template %s', (flavour) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-init-'));
    const contact = 'nhóm "A" <a@example.vn>';
    beforeAll(() => writeTemplate({ ...readInitSettings(GIVEN), flavour, folder, contact }));
    afterAll(() => rmSync(folder, { recursive: true }));
    const files = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
    const json = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

    test('a folder in which every name is the partner’s own', () => {
      for (const file of files()) {
        expect(readFileSync(file, 'utf8')).not.toMatch(/[Pp]fx|name-of|-of-subgraph|-of-partner/);
      }
      expect(json('subgraph.json')).toMatchObject({
        name: 'phan-anh',
        partner: 'bo-x',
        contact,
        address: '',
      });
      expect(files().some((file) => readFileSync(file, 'utf8').includes('PaknNote'))).toBe(true);
    });

    test('what it ignores, and each dependency in one version', () => {
      expect(existsSync(path.join(folder, '.gitignore'))).toBe(true);
      const { dependencies = {}, devDependencies } = json('package.json');
      const versions = Object.values({ ...dependencies, ...devDependencies });
      for (const version of versions) expect(version).toMatch(/^(\d+\.\d+\.\d+|file:vendor\/[a-z]+\.tgz)$/);
      const requirements = path.join(folder, 'requirements.txt');
      if (!existsSync(requirements)) return;
      const lines = readFileSync(requirements, 'utf8').trim().split('\n');
      for (const line of lines) expect(line).toMatch(/^(#.*|[a-z0-9_[\]-]+==[\d.]+)$/);
    });

    test('nothing where something is already', () => {
      expect(() => writeTemplate({ ...readInitSettings(GIVEN), flavour, folder })).toThrow('is not empty');
    });
  });
});
