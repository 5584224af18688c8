import { changesFrom } from '../change/change.handler';

export const onDatabaseFact = changesFrom('databases');
