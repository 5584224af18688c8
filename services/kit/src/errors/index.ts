export { defineErrors, allErrors, errorByCode, type ErrorDefinition, type Locale } from './catalogue';
export { CodedError, InvariantError } from './coded-error';
export { fillText } from './fill-text';
export { kitErrors } from './kit-errors';
export { formatGraphQLError, localeOf } from './format-error';
