import type { TestDatabase } from '@lien-thong/kit/testing';
import { Sequence } from '../bench-gateway/data/sequence';

/** A name as the register holds it, with the units of today that it is, or became. */
interface Named {
  readonly name: string;
  readonly former: boolean;
  readonly units: readonly string[];
}

export interface Question {
  /** How it is typed. */
  readonly way: string;
  readonly typed: string;
  readonly service: string;
  /** The units that it means; any one of them answers. */
  readonly units: readonly string[];
}

interface Way {
  readonly way: string;
  readonly former: boolean;
  readonly type: (name: string, sequence: Sequence) => string;
}

const partsOf = (name: string) => name.split(', ');
const unmarked = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const KIND = /^(Phường|Xã|Đặc khu|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) (?!\d+$)/;
const SHORT: readonly [RegExp, string][] = [
  [/Phường /g, 'P.'],
  [/Quận /g, 'Q.'],
  [/Huyện /g, 'H.'],
  [/Thị trấn /g, 'TT '],
  [/Thị xã /g, 'TX '],
  [/Thành phố /g, 'TP.'],
];

/** One letter of the name is left out, never of a number or of a word for a kind. */
function mistyped(text: string, sequence: Sequence): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (at > 7 && /\p{L}/u.test(letter) ? [at] : []));
  const at = places.length > 0 ? sequence.oneOf(places) : letters.length - 1;
  return letters.filter((_, index) => index !== at).join('');
}

const WAYS: readonly Way[] = [
  { way: 'name of today', former: false, type: (name) => name },
  {
    way: 'name of today, no diacritics, no kind',
    former: false,
    type: (name) => unmarked(name.replace(KIND, '')).toLowerCase(),
  },
  { way: 'name of today, a letter missing', former: false, type: mistyped },
  { way: 'former address', former: true, type: (name) => partsOf(name).slice(0, 2).join(', ') },
  {
    way: 'former address, no kind of district, no comma, no diacritics',
    former: true,
    type: (name) => {
      const [unit = '', district = ''] = partsOf(name);
      return unmarked(`${unit} ${district.replace(KIND, '')}`).toLowerCase();
    },
  },
  {
    way: 'former address, shortened',
    former: true,
    type: (name) => {
      const near = partsOf(name).slice(0, 2).join(' ');
      return SHORT.reduce((text, [kind, short]) => text.replace(kind, short), near);
    },
  },
  {
    way: 'former address, a letter missing',
    former: true,
    type: (name, sequence) => mistyped(partsOf(name).slice(0, 2).join(', '), sequence),
  },
];

/** As many questions of each way, the same from the same seed. */
export async function questionsOf(
  { db }: TestDatabase,
  services: number,
  each: number,
  seed: number,
): Promise<Question[]> {
  const names: Named[] = await db.query(
    `SELECT name.name, name.former, array_agg(DISTINCT unit.code) AS units
     FROM unit_name name JOIN unit_state unit ON unit.code = name.unit_code AND unit.level = 'COMMUNE'
     GROUP BY name.name, name.former ORDER BY name.name COLLATE "C", name.former`,
  );
  const sequence = new Sequence(seed);
  return sequence.shuffled(
    WAYS.flatMap(({ way, former, type }) => {
      const fitting = names.filter((name) => name.former === former);
      return Array.from({ length: each }, (): Question => {
        const { name, units } = sequence.oneOf(fitting);
        const service = `DVC-BENCH-${sequence.integer(1, services)}`;
        return { way, typed: type(name, sequence), service, units };
      });
    }),
  );
}
