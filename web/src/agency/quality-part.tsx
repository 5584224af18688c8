import { numberText } from '../format';
import { DataTable, MeasureValue, type Column } from '../parts';
import { nameColumn } from './columns';
import { PARTS } from './parts.words';
import type { Agency, Figure } from './scorecard';
import { ScorecardPart } from './scorecard-part';

interface Row {
  readonly name: string;
  readonly maxPoints: number;
  readonly score: Figure;
}

const COLUMNS: readonly Column<Row>[] = [
  nameColumn('name', PARTS.group, ({ name }) => name),
  { key: 'score', head: PARTS.score, cell: ({ score }) => <MeasureValue measure={score} reasons={false} /> },
  { key: 'most', head: PARTS.most, cell: ({ maxPoints }) => numberText(maxPoints), figure: true },
  { key: 'basis', head: PARTS.basis, cell: ({ score }) => PARTS.bases[score.basis] },
];

const FULL = 100;

interface QualityPartProps {
  readonly agency: Agency;
  /** As people write a month: 07/2025. */
  readonly month: string;
  readonly retry: () => void;
}

/** The score as Quyết định 766 defines it; nothing is added up here that the graph does not add up. */
export function QualityPart({ agency: { serviceQuality }, month, retry }: QualityPartProps) {
  return (
    <ScorecardPart id="chat-luong" title={PARTS.quality(month)} missing={!serviceQuality} retry={retry}>
      {serviceQuality && (
        <>
          <DataTable
            caption={PARTS.qualityTable}
            columns={COLUMNS}
            rows={[
              ...serviceQuality.groups,
              { name: PARTS.total, maxPoints: FULL, score: serviceQuality.score },
            ]}
            rowKey={({ name }) => name}
          />
          {serviceQuality.score.reason && (
            <p className="aside" lang="vi">
              {serviceQuality.score.reason}
            </p>
          )}
        </>
      )}
    </ScorecardPart>
  );
}
