import { InvariantError } from '../errors';
import { eventContracts } from '../events';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly format?: string;
}

const TEXTS: Readonly<Record<string, string>> = {
  date: '2025-08-05',
  'date-time': '2025-08-05T00:00:00Z',
  uuid: '019876a0-0000-7000-8000-000000000001',
};

/** Data of an event that fit its contract: what the test knows, and the least that the contract asks for beside it. */
export function fittingData(type: string, known: object = {}): object {
  const contract = eventContracts().contract(type) as Schema | undefined;
  if (!contract) throw new InvariantError(`No contract of the name ${type}`);
  return { ...(least(contract, contract) as object), ...known };
}

function least(schema: Schema, root: Schema): unknown {
  if (schema.$ref !== undefined) {
    return least(root.$defs?.[schema.$ref.split('/').at(-1) as string] as Schema, root);
  }
  if (schema.const !== undefined) return schema.const;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return least(choices.find(({ type }) => type === 'null') ?? (choices[0] as Schema), root);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('null')) return null;
  if (schema.enum) return schema.enum[0];
  switch (types[0]) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      return Object.fromEntries(required.map((name) => [name, least(properties[name] as Schema, root)]));
    }
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'string':
      return TEXTS[schema.format ?? ''] ?? 'x';
    default:
      return 1;
  }
}
