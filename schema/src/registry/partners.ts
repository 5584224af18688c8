import { CodedError, kitErrors } from '@lien-thong/kit/errors';
import { mayWriteFor, type Identity } from '@lien-thong/kit/identity';
import type { AgreedLimits } from '@lien-thong/kit/limits';
import type { DataSource, EntityManager } from 'typeorm';
import { isTypeNode, outputFields } from '../policy';
import { asRegistrar, signedIn } from './callers';
import type { HouseGraph } from './house-graph';
import type { Registry } from './registry';
import { registryErrors } from './registry-errors';
import { SUPERGRAPH_CHANNEL } from './supergraphs';

/** An organisation that may add subgraphs, and what was agreed with it. */
export interface Partner {
  readonly name: string;
  /** Lower-case letters and digits. */
  readonly prefix: string;
  /** Code of the agency whose editors publish for it. */
  readonly agency: string;
  readonly contact: string;
  readonly hosts: readonly string[];
  /** What its subgraphs may cost a gateway, where that is not what every partner may. */
  readonly limits: AgreedLimits;
}

export async function findPartner(manager: EntityManager, name: string): Promise<Partner | undefined> {
  const rows: Partner[] = await manager.query(
    'SELECT name, prefix, agency, contact, hosts, limits FROM partner WHERE name = $1',
    [name],
  );
  return rows[0];
}

/**
 * Registers a partner, or changes what was agreed with it, by a registrar.
 * @throws REGISTRY_REGISTRAR_ONLY, REGISTRY_PREFIX_TAKEN, or REGISTRY_PREFIX_FIXED where it has published with another.
 */
export async function registerPartner(
  db: DataSource,
  house: HouseGraph,
  caller: Identity,
  partner: Partner,
  at: Date,
): Promise<void> {
  const by = asRegistrar(caller);
  const { name, prefix, agency, contact, hosts, limits } = partner;
  await db.transaction(async (manager) => {
    const before = await findPartner(manager, name);
    if (before && before.prefix !== prefix && (await hasPublished(manager, name))) {
      throw new CodedError(registryErrors.PREFIX_FIXED, { partner: name, prefix: before.prefix });
    }
    const others = await manager.query('SELECT 1 FROM partner WHERE prefix = $1 AND name <> $2', [
      prefix,
      name,
    ]);
    if (others.length > 0 || firstWords(house).has(prefix)) {
      throw new CodedError(registryErrors.PREFIX_TAKEN, { prefix });
    }
    await manager.query(
      `INSERT INTO partner (name, prefix, agency, contact, hosts, registered_at, registered_by, limits)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)
       ON CONFLICT (name) DO UPDATE SET prefix = $2, agency = $3, contact = $4, hosts = $5, limits = $8::jsonb`,
      [name, prefix, agency, contact, hosts, at, by, JSON.stringify(limits)],
    );
    // Gateways are told of limits with the graphs that they bound.
    await manager.query('SELECT pg_notify($1, $2)', [SUPERGRAPH_CHANNEL, name]);
  });
}

/** @throws GRAPH_NOT_ALLOWED for whoever may hand in nothing, for no partner. */
export async function asPartnersEditor({ db }: Pick<Registry, 'db'>, caller: Identity): Promise<void> {
  signedIn(caller);
  const { agency } = caller;
  const partners = await db.query('SELECT 1 FROM partner WHERE agency = $1 LIMIT 1', [agency]);
  if (!mayWriteFor(caller, partners.length > 0 ? agency : null)) {
    throw new CodedError(kitErrors.NOT_ALLOWED, { agency: agency ?? '—' });
  }
}

async function hasPublished(manager: EntityManager, partner: string): Promise<boolean> {
  const rows = await manager.query('SELECT 1 FROM subgraph WHERE partner = $1 LIMIT 1', [partner]);
  return rows.length > 0;
}

/** With these begin the names of the house, and those that it may yet give. */
function firstWords({ subgraphs, shared }: HouseGraph): ReadonlySet<string> {
  const types = [...subgraphs.flatMap(({ own }) => own), ...shared].filter(isTypeNode);
  const names = types.flatMap((type) => [
    type.name.value,
    ...outputFields(type).map((field) => field.name.value),
  ]);
  return new Set(names.flatMap((name) => /^[A-Za-z][a-z0-9]*/.exec(name)?.[0].toLowerCase() ?? []));
}
