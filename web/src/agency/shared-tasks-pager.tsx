import { Link } from '@tanstack/react-router';
import { Pager } from '../parts';
import { scorecardRoute } from './agency.routes';
import { PARTS } from './parts.words';

/** @param next where the next page of the tasks shared begins; null on the last. */
export function SharedTasksPager({ next }: { readonly next: string | null }) {
  const { ma } = scorecardRoute.useParams();
  const { sau, ...search } = scorecardRoute.useSearch();
  const at = { to: '/co-quan/$ma', params: { ma }, resetScroll: false } as const;
  return (
    <Pager
      first={
        sau && (
          <Link {...at} search={search}>
            {PARTS.sharesFirst}
          </Link>
        )
      }
      next={
        next && (
          <Link {...at} search={{ ...search, sau: next }}>
            {PARTS.sharesNext}
          </Link>
        )
      }
    />
  );
}
