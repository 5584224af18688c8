/** Looks of a status: always a sign and a word beside the colour. */
export type Look = 'bad' | 'near' | 'good' | 'open' | 'unknown';

const SIGNS: Record<Look, string> = { bad: '▲', near: '●', good: '✓', open: '○', unknown: '?' };

export function StatusMark({ look, children }: { readonly look: Look; readonly children: string }) {
  return (
    <span className={`status ${look}`}>
      <span aria-hidden="true">{SIGNS[look]}</span> {children}
    </span>
  );
}
