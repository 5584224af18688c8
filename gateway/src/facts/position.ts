import type { Place } from '@lien-thong/kit/events';

/** Where a reader stands in each source that it follows. */
export type Position = ReadonlyMap<string, Place>;

const BETWEEN_SOURCES = ',';
const SOURCE = /^([a-z][a-z0-9-]{0,62}):([\w.]{1,200})$/;
const MOST_CHARACTERS = 8192;

/** As the id of an event: fit for a header and, as it is, for an address. */
export function positionText(position: Position): string {
  return [...position].map(([source, place]) => `${source}:${place}`).join(BETWEEN_SOURCES);
}

/** @returns null where the text was not made here. */
export function readPosition(text: string): Position | null {
  if (text.length > MOST_CHARACTERS) return null;
  const position = new Map<string, Place>();
  for (const part of text.split(BETWEEN_SOURCES)) {
    const [, source, place] = SOURCE.exec(part) ?? [];
    if (source === undefined || place === undefined || position.has(source)) return null;
    position.set(source, place);
  }
  return position;
}
