import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { SECURITY_SPECIFICATIONS } from '@lien-thong/kit/identity';
import { compose, CompositionError, type Composed, type CompositionFault } from '../compose';
import type { Subgraph } from '../graph';
import { compositionErrors } from './composition-errors';
import { refusal, type Refusal } from './refusal';

const KNOWN_TO_GATEWAYS = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, ...SECURITY_SPECIFICATIONS]);

/** Apollo's codes in words of ours. */
const WORDS: Readonly<Record<string, keyof typeof compositionErrors>> = {
  EXTERNAL_MISSING_ON_BASE: 'EXTERNAL_UNKNOWN',
  EXTERNAL_TYPE_MISMATCH: 'EXTERNAL_UNKNOWN',
  EXTERNAL_ARGUMENT_MISSING: 'EXTERNAL_UNKNOWN',
  EXTERNAL_UNUSED: 'EXTERNAL_UNKNOWN',
  KEY_INVALID_FIELDS: 'KEY_INVALID',
  KEY_INVALID_FIELDS_TYPE: 'KEY_INVALID',
  KEY_FIELDS_SELECT_INVALID_TYPE: 'KEY_INVALID',
  REQUIRES_INVALID_FIELDS: 'REQUIRES_INVALID',
  REQUIRES_INVALID_FIELDS_TYPE: 'REQUIRES_INVALID',
  REQUIRES_FIELDS_MISSING_EXTERNAL: 'REQUIRES_INVALID',
  INVALID_FIELD_SHARING: 'SHARING_CONFLICT',
  FIELD_TYPE_MISMATCH: 'SHARING_CONFLICT',
  TYPE_KIND_MISMATCH: 'SHARING_CONFLICT',
  SATISFIABILITY_ERROR: 'UNREACHABLE',
  INVALID_GRAPHQL: 'TYPE_INVALID',
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: 'EXTERNAL_UNKNOWN',
};

/**
 * What the graph would be with a submission in it, read as a gateway reads it; or why there is none.
 * @param file that of the submission: lines are told where they are lines of it.
 */
export function composedWith(subgraphs: readonly Subgraph[], file: string): Composed | readonly Refusal[] {
  try {
    const composed = compose(subgraphs);
    Supergraph.build(composed.supergraphSdl, { supportedFeatures: KNOWN_TO_GATEWAYS });
    return composed;
  } catch (error) {
    if (error instanceof CompositionError) return error.details.map((one) => composition(one, file));
    // The composer itself gave up on it, a bug or a trap; either way it is not taken.
    const detail = error instanceof Error ? error.message : String(error);
    return [refusal(compositionErrors.FAILED, { reason: 'COMPOSER_FAILED', detail })];
  }
}

function composition({ code, message, places, hint }: CompositionFault, file: string): Refusal {
  const definition = hint ? compositionErrors.HINT : compositionErrors[WORDS[code] ?? 'FAILED'];
  const line = places.find((place) => place.file === file)?.line ?? null;
  return { ...refusal(definition, { reason: code, detail: message }), line };
}
