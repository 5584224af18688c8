export { correlationIdOf, headerOf, HEADERS } from './headers';
export { correlated, currentRequest, requestScope, type RequestScope } from './request-scope';
export { localisedErrors, type ErrorFormat } from './format-error';
export { refusalOf, refusals, type Refusal } from './refusals';
export { GATEWAYS_OWN, isLogicalAddress, logicalAddress } from './logical-address';
export { isPublicAddress } from './public-address';
export { listenOn } from './listen';
export { orderlyClose } from './orderly-close';
