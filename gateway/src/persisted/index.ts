export { PersistedAnswers } from './persisted-answers';
export { PersistedOperations } from './persisted-operations';
export { persistedRequest, type PersistedRequest } from './persisted-request';
