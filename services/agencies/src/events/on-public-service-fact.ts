import { changesFrom } from '../change/change.handler';

export const onPublicServiceFact = changesFrom('public-services');
