import { plain } from '../search/matched-words';

/** Units that the graph names as candidates: «Phường A, Tỉnh B; Phường C, Tỉnh D; …». */
export function candidateNames(candidates: unknown): string[] {
  if (typeof candidates !== 'string') return [];
  return candidates
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '…');
}

export interface Former {
  readonly fullName: string;
  readonly district: string | null;
}

/** Of the former units of a commune, those that an address speaks of by its first part: «Phường 12» of «Phường 12, Gò Vấp». */
export function formerUnitsMeant<F extends Former>(address: string, formerUnits: readonly F[]): F[] {
  const [first = ''] = address.split(',');
  const wanted = plain(first).trim();
  return formerUnits.filter(
    ({ fullName }) => plain(fullName) === wanted || plain(fullName).endsWith(` ${wanted}`),
  );
}
