export type { Decision } from './decision';
export { denialError } from './denial-error';
export { Guards } from './guards';
export { NO_POLICIES, POLICIES_ARE_ROLES, type EvaluatePolicies } from './policies';
export type { RefusedField } from './refused-roots';
export { readAuthorisation } from './read-authorisation';
export type { AuthorisationReading, Denial } from './requirement';
export { Rights } from './rights';
export { selectedFields } from './selected-fields';
