import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { CHECKOUT, type System } from './system';
import { TOKENS } from '@lien-thong/kit/testing';

const API = buildSchema(readFileSync(path.join(CHECKOUT, 'schema/api.graphql'), 'utf8'));

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * Writes through the gateway as an agency's editor, or as a registrar where no agency is named, and waits until every
 * domain has read it. Fails where the command is refused: a scenario that was not written shows nothing.
 */
export async function command(
  system: System,
  mutation: string,
  input: object,
  agency: string | null = null,
): Promise<void> {
  const field = API.getMutationType()?.getFields()[mutation];
  const type = field?.args.find(({ name }) => name === 'input')?.type;
  const { data, errors } = await system.ask<Record<string, { readonly errors: readonly Refusal[] }>>(
    `mutation ($input: ${String(type)}) { ${mutation}(input: $input) { errors { code message } } }`,
    { input },
    await TOKENS.bearer(agency, [agency ? 'agency-editor' : 'registrar']),
  );
  expect(errors).toBeUndefined();
  expect(data[mutation]?.errors).toEqual([]);
  await system.settle();
}
