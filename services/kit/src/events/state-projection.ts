import type { UnitOfWork } from '../database/unit-of-work';
import { eventContracts } from './contracts';
import type { DomainEvent } from './domain-event';
import type { EventHandler } from './event-handler';

/**
 * What a handler keeps of another's facts changes what its own subgraph answers. Caches follow the facts of that subgraph
 * alone, so it states that there is something new, unless it states something better itself.
 */
export function stateProjection(uow: UnitOfWork, { name }: EventHandler, upTo: DomainEvent): void {
  const [subgraph] = name.split('.');
  const type = `${subgraph}.projection-changed.v1`;
  // Every subgraph of the graph has it (schema/src/rules/heard-projections.ts); what a test invents may not.
  if (!eventContracts().contract(type)) return;
  const data = { projection: name, upTo: upTo.id, at: uow.cause.at.toISOString() };
  uow.emitOtherwise({ type, entity: 'Projection', subject: name, agencies: [], data });
}
