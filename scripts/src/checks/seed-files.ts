import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export interface SeedFile {
  /** `directives/pl01/tasks.csv` */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Every seed of every service, as typed. */
export function seedFiles(root: string): SeedFile[] {
  const services = path.join(root, 'services');
  return readdirSync(services).flatMap((service) => {
    const folder = path.join(services, service, 'seeds');
    return csvNames(folder).map((file) => ({
      name: `${service}/${file}`,
      rows: parse(readFileSync(path.join(folder, file)), { columns: true, bom: true }) as Record<
        string,
        string
      >[],
    }));
  });
}

function csvNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.csv')).sort();
}
