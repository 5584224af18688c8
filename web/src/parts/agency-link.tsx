import { Link } from '@tanstack/react-router';
import { Vietnamese } from './vietnamese';

interface AgencyLinkProps {
  readonly code: string;
  /** The code stands in its place where it is not known. */
  readonly name: string | null;
  /** The day that the page linked from speaks of; today where left out. */
  readonly day?: string | undefined;
}

/** The name of an agency, which leads to its page. */
export function AgencyLink({ code, name, day }: AgencyLinkProps) {
  return (
    <Link to="/co-quan/$ma" params={{ ma: code }} search={{ ngay: day }}>
      <Vietnamese>{name ?? code}</Vietnamese>
    </Link>
  );
}
