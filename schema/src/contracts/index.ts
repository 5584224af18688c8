export { INTERNAL_TAG, withoutInternal } from './filtered';
