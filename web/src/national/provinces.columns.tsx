import { numberText, percentText } from '../format';
import {
  AgencyLink,
  MeasureValue,
  NothingThere,
  withProvenance,
  type Column,
  type FileColumn,
} from '../parts';
import { agencyPath } from './links';
import type { ProvinceRow } from './provinces.rows';
import { WORDS } from './provinces.words';

/** One decimal is enough to tell provinces apart, and has place on a tile. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export function valueText({ value, basis }: ProvinceRow): string {
  if (basis === 'UNKNOWN') return WORDS.notLoaded;
  return value === null ? WORDS.unmeasured : percentText(rounded(value));
}

export function provinceColumns(day: string, metric: string): readonly Column<ProvinceRow>[] {
  return [
    {
      key: 'name',
      head: WORDS.province,
      cell: ({ name, agency }) =>
        agency ? <AgencyLink code={agency} name={name} day={day} /> : <span lang="vi">{name}</span>,
      sort: ({ name }) => name,
    },
    {
      key: 'value',
      head: metric,
      cell: ({ value, basis, reason }) =>
        basis === 'UNKNOWN' ? (
          <NothingThere kind="notLoaded" />
        ) : (
          <MeasureValue
            measure={{ value: value === null ? null : rounded(value), basis, unit: '%', reason }}
            reasons={false}
          />
        ),
      sort: ({ value }) => value,
      figure: true,
    },
    {
      key: 'parts',
      head: WORDS.parts,
      cell: ({ value, numerator, denominator }) =>
        value !== null && numerator !== null && denominator !== null
          ? WORDS.of(numberText(numerator), numberText(denominator))
          : null,
      figure: true,
    },
    {
      key: 'overdue',
      head: WORDS.overdue,
      cell: ({ overdue }) => overdue ?? <NothingThere kind="notLoaded" />,
      sort: ({ overdue }) => overdue,
      figure: true,
    },
    {
      key: 'unreported',
      head: WORDS.unreported,
      cell: ({ unreported }) => unreported ?? <NothingThere kind="notLoaded" />,
      sort: ({ unreported }) => unreported,
      figure: true,
    },
  ];
}

export function provinceFile(day: string): readonly FileColumn<ProvinceRow>[] {
  return withProvenance<ProvinceRow>(
    [
      { head: 'ma', cell: ({ code }) => code },
      { head: 'ten', cell: ({ name }) => name },
      { head: 'gia_tri', cell: ({ value }) => value && rounded(value) },
      { head: 'tu_so', cell: ({ numerator }) => numerator },
      { head: 'mau_so', cell: ({ denominator }) => denominator },
      { head: 'nhiem_vu_qua_han', cell: ({ overdue }) => overdue },
      { head: 'den_han_chua_bao_cao', cell: ({ unreported }) => unreported },
    ],
    {
      source: () => WORDS.counted,
      day,
      sample: ({ basis }) => basis === 'SAMPLE',
      path: ({ agency }) => agencyPath(agency ?? '', day),
    },
  );
}
