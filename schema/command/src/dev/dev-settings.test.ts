import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDevSettings } from './dev-settings';

describe('lien-thong subgraph dev', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-dev-'));
  const read = (...options: string[]) => readDevSettings(['dev', '--folder', folder, ...options], {});
  const describeAs = (description: object) =>
    writeFileSync(path.join(folder, 'subgraph.json'), JSON.stringify(description));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() =>
    describeAs({
      ...{ name: 'phan-anh', partner: 'bo-x', start: 'npm start' },
      address: 'https://api.example.vn/pakn/graphql',
    }),
  );

  test('asks the server on this machine, below the path of its public address', () => {
    expect(read()).toMatchObject({
      ...{ port: 4100, serverPort: 4101, address: 'http://127.0.0.1:4101/pakn/graphql' },
      ...{ schema: path.join(folder, 'schema.graphql'), registry: 'http://127.0.0.1:4060', locale: 'vi' },
    });
    expect(read('--port', '5000', '--server-port', '6000').address).toBe(
      'http://127.0.0.1:6000/pakn/graphql',
    );
  });

  test('takes /graphql while no address is filled in', () => {
    describeAs({ name: 'phan-anh', partner: 'bo-x', start: 'npm start', address: '' });
    expect(read().address).toBe('http://127.0.0.1:4101/graphql');
  });

  test('says what is missing or wrong', () => {
    expect(() => read('--port', 'high')).toThrow(
      '--port has to be a whole number from 1 to 65535, not "high"',
    );
    expect(() => read('--lang', 'fr')).toThrow('--lang is vi or en');
    expect(() => read('twice')).toThrow('lien-thong subgraph dev');
    describeAs({ name: 'phan-anh', partner: 'bo-x' });
    expect(() => read()).toThrow('--start is missing, and subgraph.json gives none');
    describeAs({ colour: 'red' });
    expect(() => read()).toThrow('cannot be read');
  });
});
