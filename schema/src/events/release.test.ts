import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brokenIn, release } from './release';

describe('a release of the contracts', () => {
  let checkout: string;
  const write = (type: string, schema: object) =>
    writeFileSync(path.join(checkout, `schema/events/${type}.json`), JSON.stringify(schema));
  const released = () =>
    JSON.parse(readFileSync(path.join(checkout, 'schema/released/events.json'), 'utf8')) as object;

  beforeEach(() => {
    checkout = mkdtempSync(path.join(tmpdir(), 'lien-thong-contracts-'));
    mkdirSync(path.join(checkout, 'schema/events'), { recursive: true });
    write('a.b-done.v1', { type: 'string' });
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  test('keeps every contract under its type', () => {
    expect(release(checkout)).toEqual([]);
    expect(released()).toEqual({ 'a.b-done.v1': { type: 'string' } });
  });

  test('before the first one nothing can break', () => expect(brokenIn(checkout)).toEqual([]));

  test('takes new contracts, and changes that break nothing', () => {
    release(checkout);
    write('a.b-done.v1', { type: 'string', maxLength: 9 });
    write('a.b-done.v2', { type: 'integer' });
    expect(release(checkout)).toEqual([]);
    expect(Object.keys(released())).toEqual(['a.b-done.v1', 'a.b-done.v2']);
    expect(released()).toMatchObject({ 'a.b-done.v1': { maxLength: 9 } });
  });

  test('takes nothing while one change breaks something', () => {
    release(checkout);
    write('a.b-done.v1', { type: 'integer' });
    write('a.b-done.v2', { type: 'integer' });
    expect(release(checkout)).toEqual(['a.b-done.v1: / may now be of type integer']);
    expect(released()).toEqual({ 'a.b-done.v1': { type: 'string' } });
  });
});
