export { covers, type AddressSettings, type Resolve } from './address-rule';
export { judge, type Judgement, type Surroundings } from './judge';
export { refusalText, type Refusal, type RefusalText } from './refusal';
export { submissionFile } from './read-submission';
export type { PartnerRights, Submission } from './submission';
