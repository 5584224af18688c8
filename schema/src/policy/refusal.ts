import { fillText, type ErrorDefinition, type Locale } from '@lien-thong/kit/errors';
import { getLocation, type ASTNode } from 'graphql';

/** One reason why a submission is not taken. */
export interface Refusal {
  readonly definition: ErrorDefinition;
  readonly details: Readonly<Record<string, string | number>>;
  /** Line of the SDL as submitted; null where it is about no line of it. */
  readonly line: number | null;
}

/** A refusal as people and programs read it. */
export interface RefusalText {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly line: number | null;
}

export function refusal(
  definition: ErrorDefinition,
  details: Refusal['details'] = {},
  at?: ASTNode | null,
): Refusal {
  return { definition, details, line: lineOf(at) };
}

export function refusalText({ definition, details, line }: Refusal, locale: Locale): RefusalText {
  return {
    code: definition.code,
    message: fillText(definition.message[locale], details),
    remedy: fillText(definition.remedy[locale], details),
    line,
  };
}

/** A definition begins with its description; what is wrong is what it names. */
function lineOf(node: ASTNode | null | undefined): number | null {
  const named = node && 'name' in node && node.name?.loc ? node.name : node;
  return named?.loc ? getLocation(named.loc.source, named.loc.start).line : null;
}
