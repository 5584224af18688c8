export { correlationIdOf, headerOf, HEADERS } from './headers';
export { correlated, currentRequest, requestScope, type RequestScope } from './request-scope';
export { localisedErrors, type ErrorFormat } from './format-error';
export { refusals } from './refusals';
export { listenOn } from './listen';
