import { Link } from '@tanstack/react-router';
import { Page } from '../parts';
import { WORDS } from './shell.words';

export function NotFound() {
  return (
    <Page title={WORDS.notFoundTitle}>
      <p>{WORDS.notFoundText}</p>
      <p>
        <Link to="/">{WORDS.home}</Link>
      </p>
    </Page>
  );
}
