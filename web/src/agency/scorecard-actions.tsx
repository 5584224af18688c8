import { csvText, saveFile } from '../parts';
import type { Agency, Scorecard } from './scorecard';
import { CSV_HEAD, csvRows } from './scorecard-csv';
import { WORDS } from './scorecard.words';

interface ScorecardActionsProps {
  readonly card: Scorecard;
  readonly agency: Agency;
  readonly day: string;
}

export function ScorecardActions({ card, agency, day }: ScorecardActionsProps) {
  const download = () => {
    const rows = csvRows(card, agency, day, globalThis.location.href);
    saveFile(`co-quan-${agency.code}-${day}.csv`, csvText(CSV_HEAD, rows));
  };
  return (
    <div className="row no-print">
      <button type="button" onClick={download}>
        {WORDS.csv}
      </button>
      <button type="button" onClick={printUnfolded}>
        {WORDS.print}
      </button>
    </div>
  );
}

/** Paper cannot be unfolded: all that is folded is opened while it prints. */
function printUnfolded(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const one of folded) one.open = true;
  globalThis.print();
  for (const one of folded) one.open = false;
}
