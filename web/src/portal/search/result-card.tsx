import { Vietnamese } from '../../parts';
import { ProcedureLink } from '../procedure-link';
import { MarkedName } from './marked-name';
import { ProcedureFacts, type AroundByCode, type Edge } from './procedure-facts';
import { SameName } from './same-name';

interface ResultCardProps {
  readonly edge: Edge;
  readonly around: AroundByCode;
}

/** A name that was found, with the one procedure that bears it, or with all of them and in what they differ. */
export function ResultCard({ edge, around }: ResultCardProps) {
  const { node, matched, variants } = edge;
  if (variants.length > 0) return <SameName edge={edge} around={around} />;
  const beside = around.get(node.code);
  return (
    <li className="card">
      <h2>
        <ProcedureLink code={node.code}>
          <MarkedName name={node.name} matched={matched} />
        </ProcedureLink>
      </h2>
      <ProcedureFacts found={node} around={beside} />
      <p className="aside about">
        <Vietnamese>{[beside?.managingAgency?.name, node.field].filter(Boolean).join(' · ')}</Vietnamese>
      </p>
    </li>
  );
}
