import { HouseProblem } from '../house/problem';

/** The forms in which a service and its entity are written. */
export interface Names {
  /** petitions: folder, package and subgraph */
  readonly service: string;
  /** petition: folder, files and table (kebab) */
  readonly noun: string;
  /** Petition: type */
  readonly type: string;
  /** petition: field and variable */
  readonly field: string;
  /** petitions: field and variable of the service, and of many entities */
  readonly serviceField: string;
  readonly many: string;
  readonly table: string;
  readonly portOffset: number;
  /** 1750000006000: its migrations come after the kit's */
  readonly migration: string;
}

export function namesOf(service: string, type: string, portOffset: number): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(service)) {
    throw new HouseProblem(
      `"${service}" is no name for a service: lower-case words with hyphens, as in public-services.`,
    );
  }
  if (!/^([A-Z][a-z0-9]+)+$/.test(type)) {
    throw new HouseProblem(`"${type}" is no name for an entity: PascalCase, one noun, as in PublicService.`);
  }
  const words = type.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const field = lowerFirst(type);
  return {
    service,
    noun: words,
    type,
    field,
    serviceField: service.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    many: field.endsWith('y') ? `${field.slice(0, -1)}ies` : `${field}s`,
    table: words.replaceAll('-', '_'),
    portOffset,
    migration: String(1_750_000_000_000 + portOffset * 1000),
  };
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
