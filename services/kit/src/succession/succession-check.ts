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

interface Ended {
  readonly code: string;
  readonly activeUntil: string | null;
  readonly mergedInto: { readonly code: string } | null;
}

/** The check where the register's owner lists what has ended among the rest, each with its successor and last day. */
export function listedSuccessionCheck(check: {
  readonly projection: string;
  readonly register: string;
  /** The field of Query that lists the register. */
  readonly list: string;
}): ProjectionCheck {
  return successionCheck<Ended>({
    ...check,
    query: `query ($after: String) {
      ${check.list}(first: 100, after: $after) {
        nodes { code activeUntil mergedInto { code } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    read: ({ code, activeUntil, mergedInto }) => ({
      key: code,
      successor: mergedInto?.code ?? null,
      effectiveOn: activeUntil,
    }),
  });
}
