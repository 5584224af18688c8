import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspectDataFolder, openFolder } from './data-folder';
import { closedFolder } from './reach';

describe('the folder of the embedded database', () => {
  let data: string;
  let folder: string;
  const version = (text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'PG_VERSION'), text);
  };
  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), 'lien-thong-folder-'));
    folder = path.join(data, 'postgres');
  });
  afterEach(() => rmSync(data, { recursive: true }));

  test('is made when it is missing or empty, and used when it is of this version', () => {
    expect(inspectDataFolder(folder, null)).toBe(false);
    mkdirSync(folder);
    expect(inspectDataFolder(folder, null)).toBe(false);
    version('18\n');
    expect(inspectDataFolder(folder, null)).toBe(true);
  });

  test('of another version is left alone, and both versions are named', () => {
    version('17\n');
    expect(() => inspectDataFolder(folder, null)).toThrow(
      /made by PostgreSQL 17, this is PostgreSQL 18\. Move/,
    );
  });

  test('whose PG_VERSION is damaged or gone is called damaged', () => {
    version('\0\0');
    expect(() => inspectDataFolder(folder, null)).toThrow(/is damaged/);
    rmSync(path.join(folder, 'PG_VERSION'));
    writeFileSync(path.join(folder, 'postgresql.conf'), '');
    expect(() => inspectDataFolder(folder, null)).toThrow(/is damaged/);
  });

  test('that cannot be written to is refused with the way out', () => {
    writeFileSync(path.join(data, 'file'), '');
    expect(() => openFolder(path.join(data, 'file/below'))).toThrow(
      /cannot be written to \(ENOTDIR\).*DATA_DIR=/,
    );
  });

  test('behind a folder that the user postgres may not enter is found, with the outermost such folder', () => {
    mkdirSync(path.join(folder, 'inner'), { recursive: true });
    chmodSync(data, 0o700);
    const stranger = { uid: 4_000_000, gid: 4_000_000 };
    expect(closedFolder(path.join(folder, 'inner/base'), stranger)).toBe(data);
    chmodSync(data, 0o755);
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'inner'), 0o755);
    expect(closedFolder(path.join(folder, 'inner/base'), stranger)).toBeUndefined();
  });
});
