import { changesFrom } from '../change/change.handler';

export const onProcedureFact = changesFrom('procedures');
