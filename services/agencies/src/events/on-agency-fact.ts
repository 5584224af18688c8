import { changesFrom } from '../change/change.handler';

export const onAgencyFact = changesFrom('agencies');
