import { Link } from '@tanstack/react-router';
import { numberText } from '../format';
import { GraphTypes, type GraphTypesQuery } from '../generated/graph-types';
import { useAnswer } from '../graph';
import { Answered, NothingThere, Page } from '../parts';
import { InEnglish } from './in-english';
import { schemaRoute } from './partners.routes';
import { WORDS } from './partners.words';
import { SchemaSearchForm } from './schema-search-form';
import { Pages } from './schema-pages';
import { Whose } from './whose';
import './partners.css';

type Found = NonNullable<GraphTypesQuery['graph']>['types']['nodes'][number];

const MOST_FIELDS = 6;

/** Search over types and fields. */
export function SchemaPage() {
  const { q, sau } = schemaRoute.useSearch();
  const answer = useAnswer(GraphTypes, { search: q ?? null, after: sau ?? null });
  return (
    <Page title={WORDS.schema} tab={q ? `${q} · ${WORDS.schema}` : WORDS.schema}>
      <p>
        <Link className="way" to="/doi-tac">
          {WORDS.back}
        </Link>
      </p>
      <SchemaSearchForm {...(q && { q })} />
      <section aria-label={WORDS.schema} aria-busy={answer.state === 'waiting' || answer.refreshing}>
        <Answered answer={answer} lines={12}>
          {({ graph }) =>
            graph ? <Results q={q ?? ''} {...graph.types} /> : <NothingThere kind="notLoaded" />
          }
        </Answered>
      </section>
    </Page>
  );
}

function Results({
  q,
  totalCount,
  nodes,
  pageInfo,
}: NonNullable<GraphTypesQuery['graph']>['types'] & { readonly q: string }) {
  if (totalCount === 0) return <p role="status">{WORDS.nothingFound(q)}</p>;
  return (
    <>
      <p role="status">{WORDS.found(numberText(totalCount), q)}</p>
      <ul className="plain types">
        {nodes.map((type) => (
          <li key={type.name}>
            <FoundType type={type} searched={q !== ''} />
          </li>
        ))}
      </ul>
      <Pages q={q} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
    </>
  );
}

function FoundType({ type, searched }: { readonly type: Found; readonly searched: boolean }) {
  const fields = searched ? type.fields : [];
  return (
    <article>
      <h2>
        <Link to="/doi-tac/luoc-do/$kieu" params={{ kieu: type.name }}>
          {type.name}
        </Link>
      </h2>
      <p className="aside">
        {WORDS.kinds[type.kind]}. <Whose {...type} />.
      </p>
      <InEnglish text={type.description} />
      {fields.length > 0 && (
        <ul className="found-fields">
          {fields.slice(0, MOST_FIELDS).map(({ name, subgraphs, deprecationReason }) => (
            <li key={name}>
              <Link to="/doi-tac/luoc-do/$kieu" params={{ kieu: type.name }} hash={`${type.name}.${name}`}>
                {name}
              </Link>{' '}
              <span className="aside">
                {subgraphs.join(', ')}
                {deprecationReason && `; ${WORDS.deprecated}`}
              </span>
            </li>
          ))}
          {fields.length > MOST_FIELDS && <li>{WORDS.moreFields(fields.length - MOST_FIELDS)}</li>}
        </ul>
      )}
    </article>
  );
}
