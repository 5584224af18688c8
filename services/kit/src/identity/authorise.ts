import { ROLES, type Identity } from './identity';

/** An agency writes only its own; a registrar writes for all. What belongs to no agency is the registrar's alone. */
export function mayWriteFor(identity: Identity, owner: string | null): boolean {
  if (identity.roles.includes(ROLES.REGISTRAR)) return true;
  return owner !== null && identity.agency === owner && identity.roles.includes(ROLES.AGENCY_EDITOR);
}
