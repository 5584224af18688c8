import { Page } from '../parts';
import { WORDS } from './portal.words';

export function PortalPage() {
  return (
    <Page title={WORDS.title}>
      <p>{WORDS.intro}</p>
    </Page>
  );
}
