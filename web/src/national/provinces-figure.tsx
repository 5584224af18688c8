import { useState } from 'react';
import { TileLegend, TileMap, type Tile } from '../charts';
import { dayText, numberText, percentText } from '../format';
import type { ProvinceFiguresQuery } from '../generated/province-figures';
import { Figure, inOrder, type Sorting } from '../parts';
import { agencyPath } from './links';
import type { Metric } from './metrics';
import { ISLANDS, shortNameOf, TILE_PLACES } from './province-tiles';
import { provinceColumns, provinceFile, valueText } from './provinces.columns';
import { lastWholeMonth, LIMITS, provincesOf, type ProvinceRow } from './provinces.rows';
import { WORDS } from './provinces.words';
import { useView } from './use-view';

const HIGHEST_FIRST: Sorting = { by: 'value', down: true };

interface ProvincesFigureProps {
  readonly provinces: NonNullable<ProvinceFiguresQuery['provinces']>;
  readonly metric: Metric;
  readonly day: string;
}

export function ProvincesFigure({ provinces, metric, day }: ProvincesFigureProps) {
  const [sorting, setSorting] = useState(HIGHEST_FIRST);
  const shown = useView('tinh');
  const name = WORDS.metrics[metric];
  const columns = provinceColumns(day, name);
  const rows = provincesOf(provinces, metric);
  const measured = rows.filter(({ value }) => value !== null).length;
  const period = metric === 'chat-luong' || metric === 'tien-do' ? lastWholeMonth(day) : null;
  const how = `${WORDS.how[metric]}${period ? ` ${period.slice(5)}/${period.slice(0, 4)}.` : ''}`;
  return (
    <>
      <Figure
        title={WORDS.finding(name, measured, dayText(day))}
        chart={
          <>
            <TileMap
              label={WORDS.map}
              tiles={inOrder(rows, columns, sorting).flatMap((row) => tileOf(row, name, day))}
              outlines={ISLANDS}
            />
            <p className="aside">{WORDS.map}</p>
            <TileLegend label={WORDS.legend} classes={classTexts(metric)} unmeasured={WORDS.unmeasured} />
          </>
        }
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        sorting={sorting}
        onSorted={setSorting}
        sample={rows.some(({ basis }) => basis === 'SAMPLE')}
        file={`tinh-${metric}-${day}`}
        fileColumns={provinceFile(day)}
        both
        {...shown}
      />
      <p className="source">
        {how} {WORDS.counted}.
      </p>
    </>
  );
}

function tileOf(row: ProvinceRow, metric: string, day: string): Tile[] {
  const place = TILE_PLACES.get(row.code);
  if (!place) return [];
  const { code, name, agency, level, value, numerator, denominator } = row;
  const isShare = value !== null && numerator !== null && denominator !== null;
  const parts = isShare ? WORDS.of(numberText(numerator), numberText(denominator)) : '';
  return [
    {
      ...place,
      ...{ key: code, label: shortNameOf(code, name), value: valueText(row), level },
      href: agency && agencyPath(agency, day),
      told: [`. ${metric}: `, parts && ` (${parts})`],
    },
  ];
}

function classTexts(metric: Metric): string[] {
  const limits = LIMITS[metric].map(percentText) as [string, string, string, string];
  const between = limits.slice(1).map((next, at) => WORDS.from(limits[at] as string, next));
  return [WORDS.below(limits[0]), ...between, WORDS.above(limits[3])];
}
