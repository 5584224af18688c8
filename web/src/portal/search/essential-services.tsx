import {
  PortalEssentialServices,
  type PortalEssentialServicesQuery,
} from '../../generated/portal-essential-services';
import { needing, useAnswer } from '../../graph';
import { Panel, SourceLine } from '../../parts';
import { LAW } from '../law.words';
import { ProcedureLink } from '../procedure-link';
import { essentialEntries, type EssentialEntry } from './essential-entries';
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
            <Entry name={name} services={services} />
          </li>
        ))}
      </ol>
      <SourceLine sources={entries.map(({ source }) => source && { document: source.document })} />
    </>
  );
}

/** What one procedure stands behind leads to it by the programme's own name; of several each is named. */
function Entry({ name, services }: Pick<EssentialEntry, 'name' | 'services'>) {
  const [only, ...others] = services;
  if (only?.procedure && others.length === 0) {
    return (
      <>
        <ProcedureLink code={only.procedure.code}>{name}</ProcedureLink>
        <Level service={only} />
      </>
    );
  }
  return (
    <>
      <span lang="vi">{name}</span>
      <ul className="plain">
        {services.map((service) => (
          <li key={service.id}>
            {service.procedure ? (
              <ProcedureLink code={service.procedure.code}>{service.procedure.name}</ProcedureLink>
            ) : (
              <span className="aside">{WORDS.noProcedure}</span>
            )}
            <Level service={service} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Level({ service: { level } }: { readonly service: EssentialEntry['services'][number] }) {
  return level && <span className="aside level">{LAW.online[level]}</span>;
}
