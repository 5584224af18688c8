import { useId } from 'react';

/** The name of a pattern that no other chart of the page has. */
export function useHatch(): { readonly id: string; readonly fill: string } {
  const id = useId();
  return { id, fill: `url(#${id})` };
}

/** Oblique lines, far enough apart not to flicker where there are many. */
export function Hatch({ id, className }: { readonly id: string; readonly className: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={className} x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
  );
}
