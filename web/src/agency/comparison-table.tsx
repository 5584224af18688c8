import { Vietnamese } from '../parts';
import type { Answer } from '../graph';
import { comparisonRows } from './comparison-rows';
import { COMPARISON } from './comparison.words';
import type { Scorecard } from './scorecard';

export interface Compared {
  readonly code: string;
  readonly answer: Answer<Scorecard>;
}

interface ComparisonTableProps {
  readonly caption: string;
  readonly month: string;
  readonly compared: readonly Compared[];
}

/**
 * A column for each body; what is compared heads its row in a line of its own, so that three columns can be read on a
 * phone without scrolling sideways.
 */
export function ComparisonTable({ caption, month, compared }: ComparisonTableProps) {
  return (
    <table className="comparison" aria-busy={compared.some(({ answer }) => answer.state === 'waiting')}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {compared.map((one) => (
            <th key={one.code} scope="col">
              <NameOf {...one} />
            </th>
          ))}
        </tr>
      </thead>
      {comparisonRows(month).map(({ head, cell }) => (
        <tbody key={head}>
          <tr>
            <th scope="rowgroup" colSpan={compared.length}>
              {head}
            </th>
          </tr>
          <tr>
            {compared.map(({ code, answer }) => (
              <td key={code}>{answer.data?.agency && cell(answer.data)}</td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function NameOf({ code, answer: { data, state } }: Compared) {
  if (data?.agency) return <Vietnamese>{data.agency.name}</Vietnamese>;
  return state === 'waiting' ? COMPARISON.waiting : COMPARISON.unknown(code);
}
