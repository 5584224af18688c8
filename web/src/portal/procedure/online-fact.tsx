import { PortalOnline, type PortalOnlineQuery } from '../../generated/portal-online';
import { needing, useAnswer } from '../../graph';
import { Answered, Vietnamese } from '../../parts';
import { LAW } from '../law.words';
import { WORDS } from './procedure.words';

type Service = NonNullable<NonNullable<PortalOnlineQuery['procedure']>['services']>['nodes'][number];

/** How far it can be done online: asked of its own domain, so that only this line waits for it. */
export function OnlineFact({ code }: { readonly code: string }) {
  const answer = needing(useAnswer(PortalOnline, { code }), 'procedure', 'services');
  return (
    <div aria-busy={answer.state === 'waiting'}>
      <Answered answer={answer} lines={1}>
        {({ procedure }) => {
          const services = procedure?.services?.nodes ?? [];
          if (services.every(({ level }) => level === null)) {
            return <span className="nothing">{LAW.unknown}</span>;
          }
          return services.map((service) => <OneService key={service.id} service={service} />);
        }}
      </Answered>
    </div>
  );
}

function OneService({ service }: { readonly service: Service }) {
  const { level, levelContradicted, onlinePayment, eForm } = service;
  const sources = eForm.prefilledBy.filter(({ state }) => state !== 'WAITING');
  const names = sources.flatMap(({ database }) => database?.name ?? []);
  return (
    <>
      {level && LAW.online[level]}
      <div className="aside">
        {levelContradicted && <p>{WORDS.contradicted}</p>}
        {onlinePayment && <p>{WORDS.payment}</p>}
        {eForm.present && <p>{eForm.matchesComponents === false ? WORDS.formMismatch : WORDS.form}</p>}
        {names.length > 0 && (
          <p>
            <Vietnamese>{WORDS.filledBy(names.join(', '))}</Vietnamese>
          </p>
        )}
      </div>
    </>
  );
}
