import { dayAfter, dayText } from '../format';
import { AgencyLink, SourceLine, Vietnamese } from '../parts';
import type { Agency } from './scorecard';
import { WORDS } from './scorecard.words';

interface IdentityProps {
  readonly agency: Agency;
  readonly day: string;
}

/** Who it is today and what it was called before; one that is no more says so and leads to its successor. */
export function Identity({ agency, day }: IdentityProps) {
  const { code, activeFrom, predecessors, aliases, parent, source } = agency;
  const known = new Set([agency.name, ...predecessors.map(({ name }) => name)]);
  const former = aliases.filter(({ alias, kind }) => kind === 'OFFICIAL_FORMER' && !known.has(alias));
  const printed = aliases.filter(({ kind }) => kind === 'PRINTED');
  return (
    <div>
      <Ended agency={agency} day={day} />
      <dl className="identity">
        <dt>{WORDS.code}</dt>
        <dd>{code}</dd>
        {parent && (
          <>
            <dt>{WORDS.parent}</dt>
            <dd>
              <AgencyLink {...parent} day={day} />
            </dd>
          </>
        )}
        {activeFrom && (
          <>
            <dt>{WORDS.since}</dt>
            <dd>{dayText(activeFrom)}</dd>
          </>
        )}
        {predecessors.length > 0 && (
          <>
            <dt>{WORDS.former}</dt>
            {predecessors.map((one) => (
              <dd key={one.code}>
                <AgencyLink code={one.code} name={one.name} day={day} />
                {one.activeUntil && `, ${WORDS.formerUntil(lastDay(one.activeUntil))}`}
              </dd>
            ))}
          </>
        )}
        {former.length > 0 && (
          <>
            <dt>{WORDS.alsoNamed}</dt>
            {former.map(({ alias, validUntil }) => (
              <dd key={alias}>
                <Vietnamese>{alias}</Vietnamese>
                {validUntil && `, ${WORDS.formerUntil(lastDay(validUntil))}`}
              </dd>
            ))}
          </>
        )}
      </dl>
      {printed.length > 0 && (
        <details className="how">
          <summary>{WORDS.printed(printed.length)}</summary>
          <ul lang="vi">
            {printed.map(({ alias }) => (
              <li key={alias}>{alias}</li>
            ))}
          </ul>
        </details>
      )}
      <SourceLine sources={[source]} />
    </div>
  );
}

function Ended({ agency: { active, activeUntil, mergedInto }, day }: IdentityProps) {
  if (!activeUntil && active) return null;
  return (
    <p className="strip">
      {activeUntil ? WORDS.ended(dayText(activeUntil)) : WORDS.notActive(dayText(day))}{' '}
      {activeUntil &&
        (mergedInto ? (
          <>
            {WORDS.successor} <AgencyLink {...mergedInto} day={day} />
          </>
        ) : (
          WORDS.noSuccessor
        ))}
    </p>
  );
}

/** The graph gives the first day on which something is no more; people say until when it was. */
function lastDay(end: string): string {
  return dayText(dayAfter(end, -1));
}
