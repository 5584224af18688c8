import { z } from 'zod';
import { askSealed, RegistryError, type RegistryPlace } from '../registry';

/** Where usage is told, and asked back from. */
export interface UsageRegistry {
  /** @throws UsageRefused where telling it again is of no use; anything else where it is. */
  tell(body: string): Promise<void>;
  /** @throws RegistryError */
  unusedFields(): Promise<UnusedFields>;
}

/** The registry cannot take what it is told. */
export class UsageRefused extends Error {
  override readonly name = 'UsageRefused';
}

const INSTANT = z.iso.datetime().transform((text) => new Date(text));

const UNUSED_FIELDS = z.object({
  /** Days without use after which a field counts as unused. */
  days: z.number().int(),
  /** Null where no use was ever told. */
  recordedSince: INSTANT.nullable(),
  recordedUntil: INSTANT.nullable(),
  /** Null where recording began fewer days ago than that. */
  fields: z
    .array(
      z.object({
        field: z.string(),
        unusedSince: INSTANT,
        lastSeen: INSTANT.nullable(),
        clients: z.array(z.string()),
      }),
    )
    .nullable(),
});

/** Which fields of a contract nobody uses, as the registry knows it from all gateways. */
export type UnusedFields = z.output<typeof UNUSED_FIELDS>;

/** Also how long a gateway that stops waits. */
const PATIENCE_MS = 3000;
/** What is malformed, too long, or of a contract that there is not. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 413]);

export function usageRegistry(place: RegistryPlace): UsageRegistry {
  return {
    async tell(body) {
      const { status, text } = await askSealed(place, '/usage', { method: 'POST', body }, patience());
      if (REFUSALS.has(status)) throw new UsageRefused(answered(status, text));
      if (status !== 204) throw new RegistryError(answered(status, text));
    },
    async unusedFields() {
      const path = `/usage/unused-fields?${new URLSearchParams({ contract: place.contract }).toString()}`;
      const { status, text } = await askSealed(place, path, {}, patience());
      if (status !== 200) throw new RegistryError(answered(status, text));
      return UNUSED_FIELDS.parse(JSON.parse(text));
    },
  };
}

function answered(status: number, text: string): string {
  return `The registry answered ${status}: ${text.slice(0, 200)}`;
}

function patience(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}
