import type { ComponentState } from '../procedure/procedure.state';
import type { CatalogueRecord } from './record';

/**
 * The papers of a dossier; null where the record does not tell of its parts at all. A record that tells its channels
 * and lists no papers asks for none.
 */
export function readComponents(record: CatalogueRecord): ComponentState[] | null {
  if (!record.components) return record.methods ? [] : null;
  const times = new Map<string | null, number>();
  return record.components.map(({ name, code, group, qty, eForm, forms }) => {
    const ordinal = (times.get(code) ?? 0) + 1;
    times.set(code, ordinal);
    const [originals = null, copies = null] = qty ?? [1, 0];
    return {
      code,
      ordinal,
      name,
      group: (typeof group === 'number' && record.componentGroups?.[group]) || null,
      originals,
      copies,
      forms: forms ?? [],
      eForm: eForm ?? false,
    };
  });
}
