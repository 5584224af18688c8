import type { OutlineTile } from '../charts';

/** About where each province lies, by its official code: five columns, from north to south. */
const PLACES: readonly (readonly (string | null)[])[] = [
  ['12', '15', '08', '04', null],
  ['11', '14', '19', '20', null],
  [null, '25', '01', '24', '22'],
  [null, '38', '37', '33', '31'],
  [null, '40', '42', null, null],
  [null, null, '44', '46', null],
  [null, null, null, '48', null],
  [null, null, null, '51', null],
  [null, null, null, '52', null],
  [null, null, null, '66', '56'],
  [null, '80', '75', '68', null],
  ['91', '82', '79', null, null],
  [null, '92', '86', null, null],
  [null, '96', null, null, null],
];

/** Names that are too long for a tile. */
const SHORT: Readonly<Record<string, string>> = { '79': 'TP.HCM' };

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const TILE_PLACES: ReadonlyMap<string, Place> = new Map(
  PLACES.flatMap((codes, row) =>
    codes.flatMap((code, column) => (code === null ? [] : [[code, { row: row + 1, column: column + 1 }]])),
  ),
);

/** Islands of a province, apart from its tile. */
export const ISLANDS: readonly OutlineTile[] = [
  { row: 7, column: 5, label: 'Quần đảo Hoàng Sa (Đà Nẵng)' },
  { row: 11, column: 5, label: 'Quần đảo Trường Sa (Khánh Hòa)' },
];

export function shortNameOf(code: string, name: string): string {
  return SHORT[code] ?? name;
}
