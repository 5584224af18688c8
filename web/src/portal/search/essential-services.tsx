import {
  PortalEssentialServices,
  type PortalEssentialServicesQuery,
} from '../../generated/portal-essential-services';
import { needing, useAnswer } from '../../graph';
import { Panel, SourceLine } from '../../parts';
import { LAW } from '../law.words';
import { ProcedureLink } from '../procedure-link';
import { essentialEntries } from './essential-entries';
import { WORDS } from './search.words';

/** The services that the government calls essential, in its own order and words. */
export function EssentialServices() {
  const answer = needing(useAnswer(PortalEssentialServices, {}), 'publicServices');
  return (
    <Panel title={WORDS.essentialTitle} answer={answer} lines={10}>
      {(data) => <Entries data={data} />}
    </Panel>
  );
}

function Entries({ data }: { readonly data: PortalEssentialServicesQuery }) {
  const entries = essentialEntries(data.publicServices?.nodes ?? []);
  return (
    <>
      <p>{WORDS.essentialIntro}</p>
      <ol className="essential">
        {entries.map(({ ordinal, name, services }) => (
          <li key={ordinal} value={ordinal}>
            <span lang="vi">{name}</span>
            <ul className="plain">
              {services.map(({ id, procedure, level }) => (
                <li key={id}>
                  {procedure ? (
                    <ProcedureLink code={procedure.code}>{procedure.name}</ProcedureLink>
                  ) : (
                    <span className="aside">{WORDS.noProcedure}</span>
                  )}
                  {level && <span className="aside"> · {LAW.online[level]}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <SourceLine sources={entries.map(({ source }) => source && { document: source.document })} />
    </>
  );
}
