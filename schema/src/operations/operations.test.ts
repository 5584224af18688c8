import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, validate } from 'graphql';
import { composeCheckout } from '../compose';

const CHECKOUT = path.resolve(__dirname, '../../..');
const FOLDER = path.join(CHECKOUT, 'schema/operations');
const FILES = readdirSync(FOLDER);
const VARIABLES = JSON.parse(
  readFileSync(path.join(CHECKOUT, 'schema/operation-variables.json'), 'utf8'),
) as Record<string, object>;
const API = composeCheckout(CHECKOUT).composed.apiSchema;

test('there are operations, and nothing else beside them', () => {
  expect(FILES.length).toBeGreaterThan(6);
  expect(FILES.filter((file) => !/^[a-z]+(-[a-z0-9]+)*\.graphql$/.test(file))).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  const document = parse(text);

  test('holds one operation, named after the file', () => {
    const names = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [],
    );
    const pascal = path
      .basename(file, '.graphql')
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('');
    expect(names).toEqual([pascal]);
  });

  test('begins with its question', () => {
    expect(text).toMatch(/^# .{20,}[.?]\n/);
  });

  test('has a value for each variable that it cannot do without, by which tests and counts ask it', () => {
    const missing = document.definitions.flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION
        ? (one.variableDefinitions ?? []).filter(
            ({ type, defaultValue, variable }) =>
              type.kind === Kind.NON_NULL_TYPE &&
              !defaultValue &&
              !Object.hasOwn(VARIABLES[path.basename(file, '.graphql')] ?? {}, variable.name.value),
          )
        : [],
    );
    expect(missing.map(({ variable }) => variable.name.value)).toEqual([]);
  });

  test('fits the API', () => {
    expect(validate(API, document)).toEqual([]);
  });
});
