import { defineHandler } from '@lien-thong/kit/events';
import type { UnitMerged } from '../generated/events';
import { withdrawOfferings } from '../offering/offering.withdrawal';
import { keepSuccessions } from '@lien-thong/kit/succession';

/**
 * Offerings move to the unit that carries on: they are read through the succession. Where that unit offers the same
 * service already, the one that moves would be there twice and is withdrawn.
 */
export const onUnitMerged = defineHandler<UnitMerged>({
  name: 'public-services.unit-successions',
  source: 'agencies',
  types: ['agencies.unit-merged.v1'],
  async apply(events, uow) {
    await keepSuccessions(
      uow,
      'unit',
      events.map(({ version, data }) => ({
        ...{ key: data.code, successor: data.mergedInto, effectiveOn: data.effectiveOn, version },
      })),
    );
    await withdrawOfferings(
      uow,
      events.map(({ data }) => ({ service: null, unit: data.code, on: data.effectiveOn })),
    );
  },
});
