import { GraphQLError, Kind, parse, Source, visit, type DefinitionNode } from 'graphql';
import type { Subgraph } from '../graph';
import { isMachinery } from './federation-names';
import { submissionErrors } from './submission-errors';
import { refusal, type Refusal } from './refusal';
import { MOST_BYTES, MOST_TOKENS, type Submission } from './submission';
import { isTypeNode } from './type-nodes';

// Line feed, carriage return and tab stand in every text.
const CONTROL = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]`,
);

/** Where a submission's SDL is said to stand, for messages that begin with a place. */
export function submissionFile(name: string): string {
  return `${name}.graphql`;
}

/**
 * A submission as a subgraph, without what servers print beside their own SDL; or why it cannot be read. An SDL that
 * links to nothing is written against the house's shared definitions, which then go with it.
 */
export function readSubmission(
  { name, sdl, address }: Submission,
  shared: Subgraph['shared'],
): Subgraph | readonly Refusal[] {
  const size = Buffer.byteLength(sdl);
  if (size > MOST_BYTES) return [refusal(submissionErrors.SDL_TOO_LARGE, { size, most: MOST_BYTES })];
  const control = CONTROL.exec(sdl);
  if (control) return [controlCharacter(sdl, control)];
  const file = submissionFile(name);
  let definitions: readonly DefinitionNode[];
  try {
    definitions = parse(new Source(sdl, file), { maxTokens: MOST_TOKENS }).definitions;
  } catch (error) {
    return [tooDeep(error) ?? unreadable(error as GraphQLError)];
  }
  const operation = definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation) return [refusal(submissionErrors.SDL_NOT_DEFINITIONS, {}, operation)];
  const own = definitions.flatMap((one) => withoutMachinery(one));
  return { name, file, own, shared: own.some(linksToFederation) ? [] : shared, url: address };
}

/** What is nested deeper than anybody can follow. @throws what is something else than that, or a fault of the text. */
export function tooDeep(error: unknown): Refusal | undefined {
  if (error instanceof RangeError) return refusal(submissionErrors.SDL_TOO_COMPLEX, { most: MOST_TOKENS });
  if (error instanceof GraphQLError) return undefined;
  throw error;
}

function unreadable({ message, locations }: GraphQLError): Refusal {
  if (message.includes('tokens. Parsing aborted'))
    return refusal(submissionErrors.SDL_TOO_COMPLEX, { most: MOST_TOKENS });
  const reason = message.replace(/^Syntax Error: /, '');
  return { ...refusal(submissionErrors.SDL_SYNTAX, { reason }), line: locations?.[0]?.line ?? null };
}

function controlCharacter(sdl: string, { index, 0: found }: RegExpExecArray): Refusal {
  const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const line = sdl.slice(0, index).split('\n').length;
  return { ...refusal(submissionErrors.SDL_CONTROL_CHARACTER, { character }), line };
}

export function linksToFederation(definition: DefinitionNode): boolean {
  return (
    (definition.kind === Kind.SCHEMA_EXTENSION || definition.kind === Kind.SCHEMA_DEFINITION) &&
    (definition.directives ?? []).some(({ name }) => name.value === 'link')
  );
}

/** Servers print their `_service` and `_entities` as part of what they answer. */
function withoutMachinery(definition: DefinitionNode): DefinitionNode[] {
  if (!isTypeNode(definition)) return [definition];
  if (isMachinery(definition.name.value)) return [];
  const rest = visit(definition, {
    FieldDefinition: ({ name }) => (isMachinery(name.value) ? null : undefined),
  });
  return 'fields' in rest && rest.fields?.length === 0 && 'fields' in definition && definition.fields?.length
    ? []
    : [rest];
}
