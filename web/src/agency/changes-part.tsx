import { instantText, numberText } from '../format';
import { Vietnamese, type Column } from '../parts';
import { Folded } from './folded';
import { PARTS } from './parts.words';
import type { Agency } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { namesIn } from './names-in';

type Change = Agency['changes']['nodes'][number];

/** The feed is told by the day on which something was recorded, whatever day the page looks at. */
export function ChangesPart({ agency }: { readonly agency: Agency }) {
  const { totalCount, nodes } = agency.changes;
  if (totalCount === 0) return null;
  const names = namesIn(agency);
  const columns: readonly Column<Change>[] = [
    { key: 'what', head: PARTS.what, cell: ({ description }) => description },
    {
      key: 'subject',
      head: PARTS.subject,
      cell: ({ subject }) => <Vietnamese>{names.get(subject) ?? subject}</Vietnamese>,
    },
    { key: 'at', head: PARTS.when, cell: ({ at }) => instantText(at) },
  ];
  return (
    <ScorecardPart id="thay-doi" title={PARTS.changes} missing={false} retry={() => undefined}>
      <Folded
        title={PARTS.changesHint(numberText(totalCount))}
        columns={columns}
        rows={nodes}
        rowKey={({ id }) => id}
      />
    </ScorecardPart>
  );
}
