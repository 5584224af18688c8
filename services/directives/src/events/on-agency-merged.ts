import { successionHandler } from '@lien-thong/kit/succession';
import type { AgencyMerged, AgencyRegistered, AgencyRenamed } from '../generated/events';

/** Who carries on which agency from which day: leads, parts and duties are read through it (ADR 021). */
export const onAgencyMerged = successionHandler<AgencyRegistered | AgencyMerged | AgencyRenamed>({
  name: 'directives.agency-successions',
  source: 'agencies',
  types: ['agencies.agency-registered.v1', 'agencies.agency-merged.v1', 'agencies.agency-renamed.v1'],
  register: 'agency',
  read: ({ code, mergedInto, activeUntil }) => ({
    key: code,
    successor: mergedInto,
    effectiveOn: activeUntil,
  }),
});
