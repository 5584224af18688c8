/** A past-tense fact about one entity, in the words of CloudEvents 1.0. */
export interface DomainEvent<D = unknown> {
  /** Unique for ever; with the handler's name it makes handling idempotent. */
  readonly id: string;
  /** The subgraph that owns the entity. */
  readonly source: string;
  /** `<domain>.<noun>-<past verb>.v1`, the name of its contract in schema/events. */
  readonly type: string;
  /** Key of the entity. */
  readonly subject: string;
  readonly time: string;
  /** The entity's version after the change; a consumer that knows a later one ignores this event. */
  readonly version: number;
  /** Codes of the agencies concerned. */
  readonly agencies: readonly string[];
  readonly correlationId: string;
  /** The entity's whole public state after the change. */
  readonly data: D;
  /** Place in the source's order. */
  readonly position: number;
}
