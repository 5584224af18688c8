import { numberText } from '../../format';
import type { ProcedureDifference } from '../../generated/portal-search';
import { Vietnamese } from '../../parts';
import { LAW } from '../law.words';
import { ProcedureLink } from '../procedure-link';
import { ProcedureFacts, type Around, type Found } from './procedure-facts';
import { WORDS } from './search.words';
import type { Variant } from './variant-order';

export interface VariantFound extends Variant {
  readonly found: Found;
  readonly around: Around | undefined;
}

interface VariantListProps {
  readonly variants: readonly VariantFound[];
  /** In what the procedures of the group differ. */
  readonly differs: readonly ProcedureDifference[];
  readonly fitting?: boolean;
}

/** Procedures of one name, each by what tells it from the others. */
export function VariantList({ variants, differs, fitting = false }: VariantListProps) {
  if (variants.length === 0) return null;
  return (
    <ul className={fitting ? 'variants fitting' : 'variants'}>
      {variants.map((variant) => (
        <li key={variant.code}>
          <ProcedureLink code={variant.code}>{headline(variant)}</ProcedureLink>
          <dl className="differs">
            {differs.map((difference) => (
              <Difference key={difference} difference={difference} variant={variant} />
            ))}
          </dl>
          <ProcedureFacts found={variant.found} around={variant.around} />
        </li>
      ))}
    </ul>
  );
}

/** The agency tells procedures of one name apart; where it did not answer, the code does. */
function headline({ code, around, province }: VariantFound): string {
  const agency = around?.managingAgency?.name;
  if (!agency) return `${WORDS.code} ${code}`;
  return `${agency}: ${province ? WORDS.ownRule(province.fullName) : WORDS.wholeCountry} (${code})`;
}

function Difference({ difference, variant }: { difference: ProcedureDifference; variant: VariantFound }) {
  const value = valueOf(difference, variant);
  if (difference === 'AGENCY' || value === '') return null;
  return (
    <div>
      <dt>{WORDS.differs[difference]}</dt>
      <dd>
        <Vietnamese>{value}</Vietnamese>
      </dd>
    </div>
  );
}

/** More than these are read on the page of the procedure. */
const MOST = 3;

function firstOf(values: readonly string[]): string {
  const rest = values.length - MOST;
  const shown = values.slice(0, MOST).join(', ');
  return rest > 0 ? `${shown} ${WORDS.andMore(numberText(rest))}` : shown;
}

function valueOf(difference: ProcedureDifference, { found, around }: VariantFound): string {
  const values = {
    AGENCY: [around?.managingAgency?.name ?? ''],
    LEVEL: found.authorityLevels.map((level) => LAW.levels[level]),
    FIELD: [found.field ?? ''],
    EXECUTING_BODIES: found.executingBodies ?? [],
    AUDIENCES: (found.audiences ?? []).map(({ code, name }) => name ?? code),
  };
  return firstOf(values[difference]);
}
