import { BODY_GROUPS, bodiesOf, type Body } from '../agency/bodies';
import { AgencyList } from '../generated/agency-list';
import { useAnswer } from '../graph';

export interface AgencyNames {
  /** The name behind a code, or the code where the register of bodies did not answer. */
  nameOf(code: string): string;
  readonly bodies: readonly Body[];
}

/** Counts and issues name who has to act by code alone. */
export function useAgencyNames(): AgencyNames {
  const { data } = useAnswer(AgencyList, {});
  const bodies = data ? BODY_GROUPS.flatMap((group) => bodiesOf(data, group)) : [];
  const names = new Map(bodies.map(({ code, name }) => [code, name]));
  return { bodies, nameOf: (code) => names.get(code) ?? code };
}
