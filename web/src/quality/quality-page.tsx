import { DataQuality } from '../generated/data-quality';
import { useAnswer } from '../graph';
import { Answered, Page } from '../parts';
import { useAgencyNames } from './agency-names';
import { ByAgency } from './by-agency';
import { ByKind } from './by-kind';
import { Examples } from './examples';
import { FindingsPanel } from './findings-panel';
import { kindIn } from './kind-address';
import '../agency/agency.css';
import './quality.css';
import { qualityRoute } from './quality.routes';
import { WORDS } from './quality.words';
import { QualityFilter } from './quality-filter';

export function QualityPage() {
  const { loai, 'co-quan': agency } = qualityRoute.useSearch();
  const counts = useAnswer(DataQuality, { agency: agency ?? null, examples: 1 });
  const names = useAgencyNames();
  const kind = kindIn(loai);
  return (
    <Page title={WORDS.title}>
      <p>{WORDS.intro}</p>
      <QualityFilter names={names} />
      {kind && (
        <div className="wide">
          <Examples kind={kind} agency={agency} names={names} />
        </div>
      )}
      <div className="wide" aria-busy={counts.state === 'waiting'}>
        <Answered answer={counts} lines={16}>
          {(answer) => (
            <>
              <ByKind answer={answer} agency={agency} names={names} />
              {!agency && <ByAgency answer={answer} names={names} />}
            </>
          )}
        </Answered>
      </div>
      <FindingsPanel />
    </Page>
  );
}
