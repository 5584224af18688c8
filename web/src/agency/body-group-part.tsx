import { dayAfter, dayText } from '../format';
import { AgencyLink, Vietnamese } from '../parts';
import { WORDS } from './agencies.words';
import type { Body } from './bodies';
import { foundBy } from './body-search';

interface BodyGroupPartProps {
  readonly title: string;
  readonly bodies: readonly Body[];
  readonly typed: string;
}

/** A group of bodies; those that are no more are folded away, unless somebody looks for one. */
export function BodyGroupPart({ title, bodies, typed }: BodyGroupPartProps) {
  const ended = bodies.filter(({ active }) => !active);
  const list = (some: readonly Body[]) => (
    <ul className="bodies">
      {some.map((body) => (
        <BodyItem key={body.code} body={body} typed={typed} />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{title}</h2>
      {list(bodies.filter(({ active }) => active))}
      {ended.length > 0 && (
        <details open={typed !== ''} key={typed}>
          <summary>{WORDS.former(ended.length)}</summary>
          {list(ended)}
        </details>
      )}
    </section>
  );
}

function BodyItem({ body, typed }: { readonly body: Body; readonly typed: string }) {
  const { code, name, active, activeUntil, mergedInto } = body;
  const other = foundBy(body, typed);
  return (
    <li>
      <AgencyLink code={code} name={name} /> <span className="aside">{code}</span>
      {!active && activeUntil && (
        <span className="aside"> · {WORDS.ended(dayText(dayAfter(activeUntil, -1)))}</span>
      )}
      {!active && mergedInto && (
        <span className="aside">
          , {WORDS.into} <AgencyLink code={mergedInto.code} name={mergedInto.name} />
        </span>
      )}
      {other && (
        <span className="aside">
          {' · '}
          {WORDS.foundBy} <Vietnamese>{other}</Vietnamese>
        </span>
      )}
    </li>
  );
}
