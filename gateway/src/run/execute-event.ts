import { bytesOfJson, byteText, type ByteText } from '../byte-text';
import type { EventProgram, FetchStep } from '../compile';
import type { JsonObject } from '../json';
import { finished, type Executed } from './execute';
import { Execution, type ExecutionSettings } from './execution';
import { runFetch } from './run-fetch';
import { runStep } from './run-steps';

/** A fact names its entity by this. */
export type EntityKey = string | number;

/**
 * Runs the program of a subscription for one entity. An entity that its subgraph does not know is null; where the subgraph
 * does not answer, its key is known all the same, and what others say of it still comes.
 */
export async function executeEvent(
  event: EventProgram,
  key: EntityKey,
  settings: ExecutionSettings,
): Promise<Executed> {
  const execution = new Execution(settings);
  const name = typeof key === 'string' ? byteText(key) : key;
  const entity: JsonObject = {};
  execution.mergeRoot({ [event.responseKey]: entity });
  await runFetch(primaryFor(event, name), execution);
  const found = Object.keys(entity).length > 0;
  if (!found && execution.errors.length === 0) execution.data = { [event.responseKey]: null };
  else {
    if (!found) {
      Object.assign(entity, { __typename: event.entity, [event.keyField]: name });
      // The key of a fact comes from no answer.
      execution.plain = false;
    }
    if (event.program.steps) await runStep(event.program.steps, execution);
  }
  return finished(event.program, execution);
}

function primaryFor({ primary, entity, keyField }: EventProgram, key: ByteText | number): FetchStep {
  const after = `{"__typename":${bytesOfJson(entity)},${bytesOfJson(keyField)}:${JSON.stringify(key)}}`;
  const representation = { fields: [], after, onlyKey: null };
  return {
    ...primary,
    naming: null,
    representation: { of: () => representation, fieldsPresent: () => representation },
  };
}
