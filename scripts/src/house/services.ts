import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HouseProblem } from './problem';

export interface ServicePlace {
  readonly name: string;
  /** Added to PORT_BASE. */
  readonly portOffset: number;
  readonly folder: string;
}

/** Every service of the house by port, the kit left out: it is none. */
export function servicesOf(root: string): ServicePlace[] {
  const folder = path.join(root, 'services');
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'src/service.ts')))
    .map((name) => {
      const service = path.join(folder, name);
      return { name, folder: service, portOffset: portOffsetOf(service) };
    })
    .sort((a, b) => a.portOffset - b.portOffset);
}

/** Read from the text: loading five services to learn five numbers would cost seconds. */
function portOffsetOf(service: string): number {
  const text = readFileSync(path.join(service, 'src/service.ts'), 'utf8');
  const found = /portOffset:\s*(\d+)/.exec(text);
  if (!found) throw new HouseProblem(`${service}/src/service.ts states no portOffset.`);
  return Number(found[1]);
}
