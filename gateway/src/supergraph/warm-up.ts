import { setImmediate as yielded } from 'node:timers/promises';
import { getOperationAST, parse, validate } from 'graphql';
import { rootFieldOf } from '../compile';
import type { KnownOperation } from '../operations';
import { PlanningError } from '../planning';
import type { RequestedOperation } from './programs';
import type { Snapshot } from './snapshot';

export interface OperationToWarm extends KnownOperation {
  /** How often it was asked for before. */
  readonly uses?: number;
}

/**
 * Plans and compiles operations before anybody asks for them; what the schema no longer allows is left out. An operation that
 * cannot be made ready keeps no other one waiting, and no supergraph from being served: whoever sends it is told.
 * @param failed told of what is no fault of the operation. @param going asked before each.
 * @returns what was not begun.
 */
export async function warmUp(
  snapshot: Snapshot,
  operations: readonly OperationToWarm[],
  failed: (error: unknown) => void,
  going: () => boolean,
): Promise<readonly OperationToWarm[]> {
  for (const [n, operation] of operations.entries()) {
    if (!going()) return operations.slice(n);
    try {
      await makeReady(snapshot, operation);
    } catch (error) {
      if (!(error instanceof PlanningError)) failed(error);
    }
    // Requests go first.
    await yielded();
  }
  return [];
}

async function makeReady(snapshot: Snapshot, { uses = 0, ...known }: OperationToWarm): Promise<void> {
  const document = parse(known.source);
  if (validate(snapshot.schema, document).length > 0) return;
  const requested = { ...known, document };
  const operation = getOperationAST(document, known.operationName);
  if (operation?.operation === 'subscription') await makeEventReady(snapshot, requested, operation);
  else await snapshot.programs.prepare(requested, uses);
}

async function makeEventReady(
  { schema, reading, eventPrograms }: Snapshot,
  requested: RequestedOperation,
  operation: Parameters<typeof rootFieldOf>[2],
): Promise<void> {
  const { definition } = rootFieldOf(schema, requested.document, operation);
  const field = reading.eventFields.get(definition.name);
  if (field) await eventPrograms.of(requested, field);
}
