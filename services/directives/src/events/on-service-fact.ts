import { defineHandler } from '@lien-thong/kit/events';
import { addFindingEvidence } from '../evidence/evidence.service';

/** What is found of offerings, forms and accounts is evidence for the findings that it measures. */
export const onServiceFact = defineHandler<object>({
  name: 'directives.finding-evidence',
  source: 'public-services',
  types: [
    'public-services.offering-mismatch-found.v1',
    'public-services.electronic-form-reported.v1',
    'public-services.payment-account-reported.v1',
  ],
  // Their data say nothing more of the kind of evidence than their type does.
  apply: (events, uow) =>
    addFindingEvidence(
      uow,
      events.map((event) => ({ ...event, data: {} })),
    ),
});
