import { WORDS } from './parts.words';

/** Four kinds of nothing, four wordings: nobody measured, measured and none, without meaning here, not loaded. */
export type Nothing = 'notMeasured' | 'none' | 'notApplicable' | 'notLoaded';

export function NothingThere({ kind, reason }: { readonly kind: Nothing; readonly reason?: string | null }) {
  return (
    <span className="nothing">
      {WORDS[kind]}
      {reason && (
        <span className="reason" lang="vi">
          {' '}
          {reason}
        </span>
      )}
    </span>
  );
}
