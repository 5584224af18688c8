export { covers, type AddressSettings, type Resolve } from './address-rule';
export { judge, type Judgement, type Surroundings } from './judge';
export { refusal, refusalText, type Refusal, type RefusalText } from './refusal';
export { readSubmission, submissionFile } from './read-submission';
export { nameFaults } from './name-rule';
export { LiveGraph } from './live-graph';
export { describeProposal } from './proposal';
export type { PartnerRights, Submission } from './submission';
export { isTypeNode, outputFields } from './type-nodes';
