import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { numberText } from '../../format';
import { PortalSearch, type PortalSearchQuery } from '../../generated/portal-search';
import { PortalSearchAround } from '../../generated/portal-search-around';
import { needing, useAnswer } from '../../graph';
import { Answered, Pager } from '../../parts';
import { WORDS as PARTS } from '../../parts/parts.words';
import { Corrections } from './corrections';
import { HiddenResults } from './hidden-results';
import { NoResults } from './no-results';
import { aroundByCode, type AroundByCode } from './procedure-facts';
import { ResultCard } from './result-card';
import { searchVariables, type SearchAddress } from './search-address';
import { WORDS } from './search.words';

type Found = NonNullable<PortalSearchQuery['searchProcedures']>;

/**
 * What a search found. What only other domains know is asked for apart: a slow one of them keeps nobody from the list.
 */
export function Results({ address }: { readonly address: SearchAddress }) {
  const variables = searchVariables(address);
  const answer = needing(useAnswer(PortalSearch, variables), 'searchProcedures');
  const around = useAnswer(PortalSearchAround, variables);
  const incomplete = around.state === 'failed' || around.failures.length > 0;
  return (
    <section aria-busy={answer.state === 'waiting' || answer.refreshing || around.state === 'waiting'}>
      <Answered answer={answer} lines={12}>
        {({ searchProcedures }) =>
          searchProcedures && (
            <>
              {incomplete && (
                <p className="trouble" role="status">
                  {WORDS.aroundFailed}{' '}
                  <button type="button" onClick={around.retry}>
                    {WORDS.retry}
                  </button>
                </p>
              )}
              <FoundList found={searchProcedures} around={aroundByCode(around.data)} address={address} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

interface FoundListProps {
  readonly found: Found;
  readonly around: AroundByCode;
  readonly address: SearchAddress;
}

function FoundList({ found, around, address }: FoundListProps) {
  const { edges, totalCount, hidden, hiddenCount, corrections, pageInfo } = found;
  const { trang, ...first } = address;
  const count = numberText(totalCount);
  return (
    <>
      <Corrections corrections={corrections} />
      <Count address={address}>
        {hiddenCount > 0 ? WORDS.count(count, numberText(hiddenCount)) : WORDS.found(count)}
      </Count>
      {totalCount === 0 && <NoResults address={address} />}
      <ol className="cards" aria-label={WORDS.list}>
        {edges.map((edge) => (
          <ResultCard key={edge.node.code} edge={edge} around={around} />
        ))}
      </ol>
      <Pager
        first={
          trang && (
            <Link to="/tim" search={first}>
              {PARTS.first}
            </Link>
          )
        }
        next={
          pageInfo.hasNextPage && (
            <Link to="/tim" search={{ ...first, trang: pageInfo.endCursor ?? undefined }}>
              {PARTS.next}
            </Link>
          )
        }
      />
      <HiddenResults hidden={hidden} hiddenCount={hiddenCount} />
    </>
  );
}

/** Takes the focus when a search on this page is followed by another one. */
function Count({ address, children }: { readonly address: SearchAddress; readonly children: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  const searched = JSON.stringify(address);
  const before = useRef(searched);
  useEffect(() => {
    if (before.current !== searched) place.current?.focus();
    before.current = searched;
  }, [searched]);
  return (
    <p className="count" ref={place} tabIndex={-1}>
      {children}
    </p>
  );
}
