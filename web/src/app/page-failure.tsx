import { Page } from '../parts';
import { WORDS } from './shell.words';

/** A page that broke, or whose code could not be fetched: after an update the files of an older one are gone. */
export function PageFailure() {
  return (
    <Page title={WORDS.failedTitle}>
      <p>{WORDS.failedText}</p>
      <button type="button" onClick={() => globalThis.location.reload()}>
        {WORDS.retry}
      </button>
    </Page>
  );
}
