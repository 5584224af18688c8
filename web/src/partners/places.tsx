import { Link } from '@tanstack/react-router';
import { WORDS } from './partners.words';

const MOST = 20;

/** Types, or fields of types as `Type.field`, each as a link to its place in the schema. */
export function Places({
  title,
  coordinates,
}: {
  readonly title: string;
  readonly coordinates: readonly string[];
}) {
  if (coordinates.length === 0) return null;
  return (
    <p className="places">
      {title}:{' '}
      {coordinates.slice(0, MOST).map((coordinate, place) => (
        <span key={coordinate}>
          {place > 0 && ', '}
          <Place coordinate={coordinate} />
        </span>
      ))}
      {coordinates.length > MOST && ` ${WORDS.morePlaces(coordinates.length - MOST)}`}
    </p>
  );
}

function Place({ coordinate }: { readonly coordinate: string }) {
  const [type = ''] = coordinate.split('.');
  return (
    <Link
      to="/doi-tac/luoc-do/$kieu"
      params={{ kieu: type }}
      {...(type !== coordinate && { hash: coordinate })}
    >
      {coordinate}
    </Link>
  );
}
