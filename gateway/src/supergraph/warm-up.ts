import { setImmediate as yielded } from 'node:timers/promises';
import { parse, validate } from 'graphql';
import type { KnownOperation } from '../operations';
import { PlanningError } from '../planning';
import type { Snapshot } from './snapshot';

/** Plans and compiles operations before anybody asks for them; what the schema no longer allows is left out. */
export async function warmUp(snapshot: Snapshot, operations: readonly KnownOperation[]): Promise<void> {
  for (const operation of operations) {
    const document = parse(operation.source);
    if (validate(snapshot.schema, document).length > 0) continue;
    try {
      await snapshot.programs.of({ ...operation, document });
    } catch (error) {
      // Whoever sends it is told.
      if (!(error instanceof PlanningError)) throw error;
    }
    // Requests go first.
    await yielded();
  }
}
