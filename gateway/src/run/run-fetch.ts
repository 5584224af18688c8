import { byteText, type ByteText } from '../byte-text';
import type { FetchStep } from '../compile';
import type { Batch } from './batch';
import type { FoundEntities } from './entity-cache';
import type { Execution } from './execution';
import { Failures } from './failures';
import { isObject, read, type Json, type JsonObject } from '../json';
import { merge, mergeCopy } from './merge';
import { rewrite } from './rewrite';
import { isUnreadable, MalformedAnswer, readAnswer, type SubgraphAnswer } from './subgraph-answer';
import { walk } from './walk';

/** Asks one subgraph and merges its answer. Whatever fails is an error at the places that stay empty. */
export async function runFetch(step: FetchStep, execution: Execution): Promise<void> {
  const batch = batchOf(step, execution);
  if (batch === 'unnameable') return;
  if (batch ? batch.representations.length === 0 : !reaches(step, execution.data)) return;
  execution.entities?.rests(step, batch);
  const variables = variablesText(step, execution.variables);
  const found = batch && execution.entities?.find(step, batch, variables);
  return found
    ? fetchMissing(step, batch, variables, found, execution)
    : fetch(step, batch, variables, execution);
}

async function fetchMissing(
  step: FetchStep,
  batch: Batch,
  variables: ByteText,
  { entities, plain, keep }: FoundEntities,
  execution: Execution,
): Promise<void> {
  const [known, missing] = batch.split((index) => entities[index] !== undefined);
  const present = entities.filter((entity) => entity !== undefined);
  // Branches beside this one read what lies there before anything arrives, what is known included.
  await Promise.resolve();
  execution.plain &&= plain;
  mergeEntities(step, known, present, execution);
  if (missing.representations.length > 0) await fetch(step, missing, variables, execution, keep);
}

/** @param keep told of entities that came without any error, before they are merged. */
async function fetch(
  step: FetchStep,
  batch: Batch | null,
  variables: ByteText,
  execution: Execution,
  keep?: FoundEntities['keep'],
): Promise<void> {
  const failures = new Failures(execution.failures, step, batch, execution.data);
  let received: Buffer | undefined;
  try {
    const body = bodyOf(step, batch, variables);
    received = await execution.subgraphs.ask(step.subgraph, body, step.repeatable);
    const answer = readAnswer(received);
    execution.plain &&= answer.plain;
    if (batch) {
      const entities = entitiesOf(batch, answer);
      if (entities && answer.errors.length === 0) keep?.(entities);
      if (entities) mergeEntities(step, batch, entities, execution);
    } else mergeFields(step, answer, execution);
    // Only of an answer that could be merged: the errors of another may name entities that nobody asked for.
    execution.failed(failures.ofAll(answer.errors));
  } catch (error) {
    if (received && isUnreadable(error)) execution.subgraphs.unreadable?.(step.subgraph, received);
    execution.onFailure(step.subgraph, error);
    execution.failed(failures.everywhere(error));
  }
}

/** Another subgraph may have sent what is nested too deeply to be sent on: then it is this fetch that brings nothing. */
function batchOf(step: FetchStep, execution: Execution): Batch | null | 'unnameable' {
  if (!step.representation) return null;
  try {
    return execution.batchFor(step, step.representation);
  } catch (error) {
    execution.onFailure(step.subgraph, error);
    execution.failed(new Failures(execution.failures, step, null, execution.data).everywhere(error));
    return 'unnameable';
  }
}

function reaches(step: FetchStep, root: JsonObject): boolean {
  let found = step.path.length === 0;
  if (!found) walk(root, step.path, () => (found = true));
  return found;
}

function bodyOf({ head }: FetchStep, batch: Batch | null, variables: ByteText): ByteText {
  if (!batch) return `${head}${variables}}}`;
  return `${head}${variables}${variables && ','}"representations":[${batch.text}]}}`;
}

function variablesText(step: FetchStep, variables: Readonly<Record<string, unknown>>): ByteText {
  let text = '';
  let separator = '';
  for (const { name, prefix } of step.variables) {
    const value = Object.hasOwn(variables, name) ? JSON.stringify(variables[name]) : undefined;
    if (value === undefined) continue;
    text += `${separator}${prefix}${byteText(value)}`;
    separator = ',';
  }
  return text;
}

function mergeFields(step: FetchStep, { data }: SubgraphAnswer, execution: Execution): void {
  if (!data) return;
  rewrite(step.renames, data);
  if (step.path.length === 0) {
    execution.mergeRoot(data);
    return;
  }
  execution.changes();
  let first = true;
  walk(execution.data, step.path, (object) => {
    if (first) merge(object, data);
    else mergeCopy(object, data);
    first = false;
  });
}

/** @returns null where an error says why there are none. @throws MalformedAnswer */
function entitiesOf(batch: Batch, { data, errors }: SubgraphAnswer): readonly Json[] | null {
  if (!data) return null;
  const entities = read(data, '_entities');
  if (entities === null && errors.length > 0) return null;
  if (!Array.isArray(entities) || entities.length !== batch.representations.length) {
    throw new MalformedAnswer('The answer does not have one entity for each that was asked for');
  }
  return entities;
}

function mergeEntities(step: FetchStep, batch: Batch, entities: readonly Json[], execution: Execution): void {
  execution.changes();
  if (step.renames.length > 0) renameEntities(step, batch, entities);
  if (step.hidesType) keepTypes(step, batch, entities);
  // Others first: what is taken over by the first object may grow.
  for (const { index, object } of batch.others) {
    const entity = entities[index];
    if (isObject(entity)) mergeCopy(object, entity);
  }
  batch.objects.forEach((object, index) => {
    const entity = entities[index];
    if (isObject(entity)) merge(object, entity);
  });
  for (const object of batch.united) execution.repeated.add(object);
}

function renameEntities(step: FetchStep, batch: Batch, entities: readonly Json[]): void {
  entities.forEach((entity, index) => {
    const typename = batch.objects[index]?.__typename;
    if (isObject(entity)) rewrite(step.renames, entity, typeof typename === 'string' ? typename : undefined);
  });
}

/** An interface's name says less than the type that an object has already. */
function keepTypes(step: FetchStep, batch: Batch, entities: readonly Json[]): void {
  entities.forEach((entity, index) => {
    const object = batch.objects[index];
    if (!isObject(entity) || !object || read(object, '__typename') === undefined) return;
    if (step.namesOfHidden.has(String(entity.__typename))) Reflect.deleteProperty(entity, '__typename');
  });
}
