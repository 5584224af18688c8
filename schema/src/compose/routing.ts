import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CompositionError } from './compose';

/** Place of each subgraph above PORT_BASE, read where the service states it: `portOffset` of its src/service.ts. */
export function portOffsets(checkout: string, names: readonly string[]): Record<string, number> {
  const faults: string[] = [];
  const takenBy = new Map<number, string>();
  for (const name of names) {
    const file = `services/${name}/src/service.ts`;
    const offset = /^\s*portOffset: (\d+),$/m.exec(readFileSync(path.join(checkout, file), 'utf8'))?.[1];
    const other = takenBy.get(Number(offset));
    if (!offset) faults.push(`${file}: no line "portOffset: <number>," in the service definition`);
    else if (other) faults.push(`${file}: portOffset ${offset} is that of ${other} already`);
    else takenBy.set(Number(offset), name);
  }
  if (faults.length > 0) throw new CompositionError(faults);
  return Object.fromEntries([...takenBy].map(([offset, name]) => [name, offset]));
}
