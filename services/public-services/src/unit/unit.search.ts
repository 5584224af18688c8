import { plainName } from '@lien-thong/kit/text';

/**
 * A name or address as it is searched in: without diacritics, each part between spaces of its own, so that «phường 1» does
 * not find «phường 12» and two parts may follow one another.
 */
export function searchable(name: string): string {
  return name
    .split(',')
    .map((part) => ` ${plainName(part)} `)
    .join('');
}

/**
 * What people type as an address («Phường 12, Gò Vấp»), as a LIKE pattern over searchable names: its parts in their
 * order, each as whole words, whatever stands between them.
 */
export function addressPattern(typed: string): string {
  const parts = typed
    .split(',')
    .map((part) => plainName(part).replace(/[%_\\]/g, '\\$&'))
    .filter((part) => part !== '');
  return parts.length === 0 ? '%' : `%${parts.map((part) => ` ${part} `).join('%')}%`;
}
