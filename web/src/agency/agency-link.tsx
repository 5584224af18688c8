import { Link } from '@tanstack/react-router';
import { Vietnamese } from '../parts';

interface AgencyLinkProps {
  readonly code: string;
  readonly name: string;
  /** The day that the page linked from speaks of; today where left out. */
  readonly day?: string | undefined;
}

export function AgencyLink({ code, name, day }: AgencyLinkProps) {
  return (
    <Link to="/co-quan/$ma" params={{ ma: code }} search={{ ngay: day }}>
      <Vietnamese>{name}</Vietnamese>
    </Link>
  );
}
