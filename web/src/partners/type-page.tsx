import { Link } from '@tanstack/react-router';
import { GraphType, type GraphTypeQuery } from '../generated/graph-type';
import { useAnswer } from '../graph';
import { Answered, Page } from '../parts';
import { FieldCard } from './field-card';
import { InEnglish } from './in-english';
import { typeRoute } from './partners.routes';
import { WORDS } from './partners.words';
import { Places } from './places';
import { useHashArrival } from './use-hash-arrival';
import { Whose } from './whose';
import './partners.css';

type TypeAnswer = NonNullable<NonNullable<GraphTypeQuery['graph']>['type']>;

/** One type: what it is, whose each field of it is, and how it is asked. */
export function TypePage() {
  const { kieu } = typeRoute.useParams();
  const answer = useAnswer(GraphType, { name: kieu });
  return (
    <Page title={kieu} tab={`${kieu} · ${WORDS.schema}`}>
      <p>
        <Link className="way" to="/doi-tac/luoc-do">
          {WORDS.toSchema}
        </Link>
      </p>
      <section aria-label={kieu} aria-busy={answer.state === 'waiting' || answer.refreshing}>
        <Answered answer={answer} lines={14}>
          {({ graph }) =>
            graph?.type ? <TypeParts key={kieu} type={graph.type} /> : <p role="status">{WORDS.noType}</p>
          }
        </Answered>
      </section>
    </Page>
  );
}

function TypeParts({ type }: { readonly type: TypeAnswer }) {
  const { name, kind, description, owner, subgraphs, fields, values, possibleTypes, answeredBy } = type;
  const shown = useHashArrival();
  return (
    <>
      <p className="aside">
        {WORDS.kinds[kind]}. <Whose owner={owner} subgraphs={subgraphs} />.
      </p>
      <InEnglish text={description} />
      {possibleTypes.length > 0 && <Places title={WORDS.possibleTypes} coordinates={possibleTypes} />}
      {kind !== 'SCALAR' && <Places title={WORDS.answeredBy} coordinates={answeredBy} />}
      {values.length > 0 && <Values values={values} />}
      {fields.length > 0 && (
        <>
          <h2>{WORDS.fields}</h2>
          {fields.map((field) => (
            <FieldCard key={field.name} type={name} field={field} shown={shown === `${name}.${field.name}`} />
          ))}
        </>
      )}
    </>
  );
}

function Values({ values }: Pick<TypeAnswer, 'values'>) {
  return (
    <>
      <h2>{WORDS.values}</h2>
      <dl className="facts">
        {values.map(({ name, description, deprecationReason }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {deprecationReason && (
                <p className="deprecated">
                  {WORDS.deprecated}: <span lang="en">{deprecationReason}</span>
                </p>
              )}
              <InEnglish text={description} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
