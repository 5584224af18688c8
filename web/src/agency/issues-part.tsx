import { Link } from '@tanstack/react-router';
import { numberText } from '../format';
import { NothingThere, type Column } from '../parts';
import { DOMAINS, type Domain } from '../quality/domains';
import { Quoted } from '../quality/quoted';
import { sourceColumn } from './columns';
import { Listed } from './listed';
import { PARTS } from './parts.words';
import type { Agency, Issue, Scorecard } from './scorecard';
import { ScorecardPart } from './scorecard-part';
import { ShownOf } from './shown-of';

const COLUMNS: readonly Column<Issue>[] = [
  { key: 'detail', head: PARTS.issue, cell: ({ detail }) => <Quoted text={detail} /> },
  { key: 'kind', head: PARTS.issueKind, cell: titleOf, sort: titleOf },
  sourceColumn(),
];

function titleOf({ title, kind }: Issue): string {
  return title ?? kind;
}

interface IssuesPartProps {
  readonly card: Scorecard;
  readonly agency: Agency;
  readonly retry: () => void;
}

/** What the agency has to act on, of every domain; a domain that does not answer says so in its own place. */
export function IssuesPart({ card: { dataIssues }, agency, retry }: IssuesPartProps) {
  const total = DOMAINS.reduce((sum, domain) => sum + (dataIssues?.[domain]?.totalCount ?? 0), 0);
  return (
    <ScorecardPart id="van-de-du-lieu" title={PARTS.issues} missing={!dataIssues} retry={retry}>
      <p>{PARTS.issuesOf(numberText(total))}</p>
      {dataIssues &&
        DOMAINS.map((domain) => <OfDomain key={domain} domain={domain} found={dataIssues[domain]} />)}
      <p>
        <Link to="/chat-luong-du-lieu" search={{ 'co-quan': agency.code }}>
          {PARTS.allIssues}
        </Link>
      </p>
    </ScorecardPart>
  );
}

interface OfDomainProps {
  readonly domain: Domain;
  readonly found: NonNullable<Scorecard['dataIssues']>[Domain];
}

function OfDomain({ domain, found }: OfDomainProps) {
  const title = PARTS.domain[domain];
  if (!found) {
    return (
      <p>
        {title}: <NothingThere kind="notLoaded" />
      </p>
    );
  }
  if (found.totalCount === 0) return null;
  const caption = `${title} (${numberText(found.totalCount)})`;
  return (
    <>
      <Listed caption={caption} columns={COLUMNS} rows={found.nodes} rowKey={({ id }) => id} />
      <ShownOf shown={found.nodes.length} total={found.totalCount} />
    </>
  );
}
