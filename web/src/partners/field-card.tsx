import { Link } from '@tanstack/react-router';
import type { GraphTypeQuery } from '../generated/graph-type';
import { Example } from './example';
import { InEnglish } from './in-english';
import { WORDS } from './partners.words';
import { TypeText } from './type-text';

type Field = NonNullable<NonNullable<GraphTypeQuery['graph']>['type']>['fields'][number];

interface FieldCardProps {
  readonly type: string;
  readonly field: Field;
  /** Whether the address names it. */
  readonly shown: boolean;
}

/** A field with an address of its own. */
export function FieldCard({ type, field, shown }: FieldCardProps) {
  const { name, description, deprecationReason, subgraphs, example } = field;
  const coordinate = `${type}.${name}`;
  return (
    <article id={coordinate} className={shown ? 'field shown' : 'field'}>
      <h3>
        <code>{name}</code>{' '}
        <code className="type">
          <TypeText type={field.type} name={field.typeName} />
        </code>{' '}
        <Link
          className="anchor"
          to="/doi-tac/luoc-do/$kieu"
          params={{ kieu: type }}
          hash={coordinate}
          aria-label={WORDS.address(coordinate)}
        >
          #
        </Link>
      </h3>
      {deprecationReason && (
        <p className="deprecated">
          {WORDS.deprecated}: <span lang="en">{deprecationReason}</span>
        </p>
      )}
      <InEnglish text={description} />
      <p className="belongs">
        {WORDS.belongs} <strong>{subgraphs.join(', ')}</strong>
      </p>
      <Arguments field={field} />
      {example && <Example coordinate={coordinate} text={example} />}
    </article>
  );
}

function Arguments({ field }: { readonly field: Field }) {
  if (field.arguments.length === 0) return null;
  return (
    <>
      <p className="aside">{WORDS.arguments}</p>
      <ul className="arguments">
        {field.arguments.map(({ name, type, description, defaultValue, deprecationReason }) => (
          <li key={name}>
            <code>
              {name}: {type}
            </code>
            {defaultValue !== null && (
              <>
                {' '}
                {WORDS.byDefault} <code>{defaultValue}</code>
              </>
            )}
            {deprecationReason && (
              <span className="deprecated">
                {' '}
                {WORDS.deprecated}: <span lang="en">{deprecationReason}</span>
              </span>
            )}
            {description && <span lang="en"> {description}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
