import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { CodedError } from '@lien-thong/kit/errors';
import { importErrors } from './import.errors';

export interface CatalogueLine {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a catalogue one by one, whatever its size; empty ones are left out. */
export async function* catalogueLines(file: string): AsyncGenerator<CatalogueLine> {
  try {
    await access(file, constants.R_OK);
  } catch {
    throw new CodedError(importErrors.CATALOGUE_MISSING, { file });
  }
  const input = createReadStream(file, 'utf8');
  try {
    let number = 0;
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (text.trim() !== '') yield { number, text };
    }
  } finally {
    input.destroy();
  }
}

export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
