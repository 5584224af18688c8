import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '@lien-thong/kit/seeds';
import { buildSchema, isObjectType } from 'graphql';
import { MEASURE } from './finding.seed';

const CHECKOUT = path.resolve(__dirname, '../../../..');
const SEED = path.join(CHECKOUT, 'services/directives/seeds/pl05-plans/finding-measures.csv');
const rows = readCsv(readFileSync(SEED, 'utf8'), MEASURE);
const api = buildSchema(readFileSync(path.join(CHECKOUT, 'schema/api.graphql'), 'utf8'));

test('each of the 23 findings has a row', () => {
  expect(rows.map((row) => row.finding_id)).toEqual(
    Array.from({ length: 23 }, (_, index) => `PL05-${String(index + 1).padStart(2, '0')}`),
  );
});

describe.each(rows)('$finding_id', (row) => {
  test('is measured by an operation and fields, or by none and says why', () => {
    const measured = [row.operation, row.figure, row.figure_meaning, row.measured_by].map(
      (cell) => cell !== null,
    );
    expect(new Set(measured)).toEqual(new Set([row.reason === null]));
  });

  test('names an operation that is kept in schema/operations', () => {
    const file = path.join(CHECKOUT, 'schema/operations', `${row.operation}.graphql`);
    expect(row.operation === null || existsSync(file)).toBe(true);
  });

  test('names only fields that the graph has', () => {
    const absent = (row.measured_by?.split(';') ?? []).filter((name) => {
      const [type = '', field = ''] = name.split('.');
      const owner = api.getType(type);
      return !isObjectType(owner) || owner.getFields()[field] === undefined;
    });
    expect(absent).toEqual([]);
  });
});
