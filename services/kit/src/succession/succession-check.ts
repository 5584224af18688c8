import { listCheck, type ProjectionCheck } from '../reconcile';
import type { Succession } from './succession-handler';

/** The check of what a successionHandler keeps. */
export function successionCheck<N>(check: {
  readonly projection: string;
  readonly register: string;
  readonly list: string;
  readonly query: string;
  /** Null where the node is no key of the register. */
  readonly read: (node: N) => Succession | null;
}): ProjectionCheck {
  return listCheck<N>({
    ...check,
    read: (node) => {
      const said = check.read(node);
      return said && [said.key, { successor: said.successor, effectiveOn: said.effectiveOn }];
    },
    kept: `SELECT key, jsonb_build_object('successor', successor, 'effectiveOn', effective_on) AS value
           FROM key_succession WHERE register = '${check.register}'`,
  });
}
