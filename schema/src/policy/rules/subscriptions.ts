import { policyErrors } from '../policy-errors';
import type { PolicyRule } from '../proposal';
import { refusal } from '../refusal';

/** The gateway answers subscriptions after facts of the house's bus, where partners state none. */
export const subscriptions: PolicyRule = ({ types }) =>
  types
    .filter(({ name }) => name === 'Subscription')
    .flatMap(({ fields }) => fields)
    .map(({ coordinate, node }) => refusal(policyErrors.SUBSCRIPTION, { field: coordinate }, node));
