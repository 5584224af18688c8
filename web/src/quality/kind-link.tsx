import { Link } from '@tanstack/react-router';
import { kindText, type KindAddress } from './kind-address';
import { qualityRoute } from './quality.routes';

/** Leads to each place of a kind; whose issues are shown stays as it is. */
export function KindLink({ kind }: { readonly kind: KindAddress & { readonly title: string } }) {
  const { 'co-quan': agency } = qualityRoute.useSearch();
  return (
    <Link to="/chat-luong-du-lieu" search={{ loai: kindText(kind), 'co-quan': agency }}>
      {kind.title}
    </Link>
  );
}
