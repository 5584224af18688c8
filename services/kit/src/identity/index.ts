export { ANONYMOUS, identityOf, isRole, ROLES, type Identity, type Role } from './identity';
export { openSeal, sealKey, sealRequest, REGISTRY_AUDIENCE, SEAL_HEADER, type SealedRequest } from './seal';
export { SECURITY_SPECIFICATIONS } from './security-specifications';
export { mayWriteFor } from './authorise';
export { tokenVerifier, type TokenSettings, type TokenVerifier } from './verify-token';
