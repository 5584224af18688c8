export { defineErrors, allErrors, errorByCode, type ErrorDefinition, type Locale } from './catalogue';
export { CodedError, InvariantError } from './coded-error';
export { kitErrors } from './kit-errors';
export { formatGraphQLError, localeOf } from './format-error';
