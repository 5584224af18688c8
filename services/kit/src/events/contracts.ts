import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { InvariantError } from '../errors';
import { packageRoot } from '../subgraph/package-root';

/** Who is told of a type of event besides the house itself; what a contract does not say is not granted. */
export const AUDIENCE = 'x-audience';
const PARTNERS = 'partners';

/** The name under which a stream of facts sends each of them. */
export const FACT_EVENT = 'fact';

/** The subgraph that states events of a type. */
export function statedBy(type: string): string {
  return type.split('.', 1)[0] as string;
}

/** A JSON Schema that names the type of event whose data it describes. */
export interface EventContract {
  readonly $id: string;
  readonly [AUDIENCE]?: unknown;
  readonly [keyword: string]: unknown;
}

/** Contracts of events by type. Each is compiled when the first event of its type is held against it. */
export class EventContracts {
  private readonly ajv = addFormats(
    new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, keywords: [AUDIENCE] }),
  );
  private readonly contracts = new Map<string, EventContract>();

  constructor(contracts: readonly EventContract[] = []) {
    for (const contract of contracts) this.register(contract);
  }

  /** @throws InvariantError where the type has a contract already: what an event means is said once. */
  register(contract: EventContract): void {
    if (this.contracts.has(contract.$id)) {
      throw new InvariantError(`The event ${contract.$id} has two contracts`);
    }
    this.contracts.set(contract.$id, contract);
  }

  /** Undefined where no contract has the name. */
  contract(type: string): EventContract | undefined {
    return this.contracts.get(type);
  }

  /** The contracts of what partners may be told, by name. */
  forPartners(): EventContract[] {
    return [...this.contracts.values()]
      .filter((contract) => contract[AUDIENCE] === PARTNERS)
      .toSorted((one, other) => (one.$id < other.$id ? -1 : 1));
  }

  /** Why data does not fit the contract of its type, a line for each fault; nothing of the data is told. */
  faults(type: string, data: unknown): string[] {
    const contract = this.contracts.get(type);
    if (!contract) return ['no contract of this name in schema/events'];
    const fits = this.compiled(contract);
    return fits(data) ? [] : (fits.errors ?? []).map(lineOf);
  }

  private compiled(contract: EventContract): ValidateFunction {
    return this.ajv.getSchema(contract.$id) ?? this.ajv.compile(contract);
  }
}

/** Where it is wrong, by keys of the contract and places in lists, and what the contract asks for there. */
function lineOf({ instancePath, message, keyword }: ErrorObject): string {
  return `${instancePath || '/'} ${message ?? keyword}`;
}

/** A checkout has the contracts above the kit; an image has them above the modules among which the kit lies. */
function contractsFolder(): string {
  let here = packageRoot(__dirname);
  while (!existsSync(path.join(here, 'schema/events'))) {
    const above = path.dirname(here);
    if (above === here) throw new InvariantError('No folder schema/events above the kit');
    here = above;
  }
  return path.join(here, 'schema/events');
}

function readContracts(): EventContracts {
  const folder = contractsFolder();
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new EventContracts(
    files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as EventContract),
  );
}

let house: EventContracts | undefined;

/** The contracts in schema/events, read when the first of them is asked for. */
export function eventContracts(): EventContracts {
  return (house ??= readContracts());
}

/** Why an event's data does not fit its contract in schema/events: empty where it fits, else a line for each fault. */
export function contractFaults(type: string, data: unknown): string[] {
  return eventContracts().faults(type, data);
}
