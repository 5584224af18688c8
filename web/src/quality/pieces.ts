export interface Piece {
  readonly text: string;
  /** Stood between «»: what a source prints. */
  readonly quoted: boolean;
}

/** A text cut where quotes begin and end; a quote that never ends is no quote. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(«[^«»]*»)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, quoted: part.startsWith('«') && part.endsWith('»') }));
}
