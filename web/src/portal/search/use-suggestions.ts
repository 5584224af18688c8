import { PortalSuggestions } from '../../generated/portal-suggestions';
import { useAnswer } from '../../graph';
import { useSettled } from './use-settled';

const LEAST = 2;
/** Milliseconds without a key, after which somebody has stopped to look. */
const PAUSE = 250;

export interface Suggestion {
  readonly code: string;
  readonly name: string;
  readonly matched: readonly string[];
  readonly agency: string | null;
  readonly levels: readonly ('CENTRAL' | 'PROVINCIAL' | 'COMMUNAL' | 'VERTICAL' | 'OTHER')[];
  /** How many procedures of the same name there are beside it. */
  readonly others: number;
}

/** What may be meant by what has been typed so far; null while nothing is known of it. */
export function useSuggestions(typed: string): readonly Suggestion[] | null {
  const text = typed.trim();
  const settled = useSettled(text, PAUSE);
  const pause = settled.length < LEAST;
  const { data } = useAnswer(PortalSuggestions, { text: settled }, { pause });
  if (pause || text.length < LEAST || !data?.searchProcedures) return null;
  return data.searchProcedures.edges.map(({ node, matched, variants }) => ({
    code: node.code,
    name: node.name,
    matched,
    agency: node.managingAgency?.name ?? null,
    levels: node.authorityLevels,
    others: variants.length,
  }));
}
