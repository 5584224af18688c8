import { isFields } from './live-data';
import { asAsked } from './asked-paths';

/**
 * Gives a field that the planner renamed its name back where the value is 0, false or the empty text. The stock
 * executor does so for every other value: its KeyRenamer asks whether the value is true (dataRewrites.ts). Changes the
 * data, whose objects become the result.
 */
export function renameFalsyValues(data: unknown): void {
  if (Array.isArray(data)) return data.forEach(renameFalsyValues);
  if (!isFields(data)) return;
  for (const [key, value] of Object.entries(data)) {
    const name = asAsked(key);
    if (name !== key && !value && value !== null) {
      data[name] = value;
      data[key] = undefined;
    }
    renameFalsyValues(value);
  }
}
