import { Kind, type DocumentNode } from 'graphql';
import type { Fragments } from './collect-fields';

/** The named fragments of a document. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
}
