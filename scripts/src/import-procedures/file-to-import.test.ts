import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileToImport } from './main';

describe('the file to import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-import-'));
    writeFileSync(path.join(folder, 'list.jsonl'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is found from where the caller stands, not from the checkout', () => {
    expect(fileToImport('./list.jsonl', folder)).toBe(path.join(folder, 'list.jsonl'));
    expect(fileToImport(path.join(folder, 'list.jsonl'), '/')).toBe(path.join(folder, 'list.jsonl'));
  });

  test.each([
    [undefined, /^Which file\?/],
    ['absent.jsonl', /^There is no file .*absent\.jsonl/],
    ['.', /is not a file/],
  ])('is asked for plainly when it is %s', (argument, complaint) => {
    expect(() => fileToImport(argument, folder)).toThrow(complaint);
  });
});
