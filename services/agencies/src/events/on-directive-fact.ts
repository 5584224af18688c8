import { changesFrom } from '../change/change.handler';

export const onDirectiveFact = changesFrom('directives');
