import type { GatewayContext } from '../context';

/** Which of some policies a caller is granted. What it throws grants none of them. */
export type EvaluatePolicies = (
  policies: readonly string[],
  context: GatewayContext,
) => ReadonlySet<string> | Promise<ReadonlySet<string>>;

/** Where nobody says what a policy means, nobody is granted it. */
export const NO_POLICIES: EvaluatePolicies = () => new Set();

/** A policy is the name of a role. */
export const POLICIES_ARE_ROLES: EvaluatePolicies = (policies, { identity }) =>
  new Set(policies.filter((policy) => identity.roles.some((role) => role === policy)));
