import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { mayWriteFor, ROLES, type Identity } from '@lien-thong/kit/identity';
import { registryErrors } from './registry-errors';

/** @returns who calls. @throws REGISTRY_TOKEN_MISSING for whoever does not say. */
export function signedIn({ subject }: Identity): string {
  if (subject === null) throw new CodedError(registryErrors.TOKEN_MISSING);
  return subject;
}

/** @returns who calls. @throws GRAPH_NOT_ALLOWED for whoever may not write for that agency. */
export function actingFor(caller: Identity, agency: string): string {
  const subject = signedIn(caller);
  if (!mayWriteFor(caller, agency)) throw new CodedError(kitErrors.NOT_ALLOWED, { agency });
  return subject;
}

/** @throws REGISTRY_REGISTRAR_ONLY */
export function asRegistrar(caller: Identity): string {
  const subject = signedIn(caller);
  if (!caller.roles.includes(ROLES.REGISTRAR)) throw new CodedError(registryErrors.REGISTRAR_ONLY);
  return subject;
}
