import { piecesOf } from './pieces';

/** What an issue says, in Vietnamese, with the values that sources print set off. */
export function Quoted({ text }: { readonly text: string }) {
  return (
    <span lang="vi">
      {piecesOf(text).map((piece, place) =>
        piece.quoted ? <strong key={place}>{piece.text}</strong> : <span key={place}>{piece.text}</span>,
      )}
    </span>
  );
}
