import { useState } from 'react';

/** A choice of the reader that this device keeps; where nothing can be kept, it holds for this page. */
export function useRemembered(
  name: string,
  otherwise: boolean,
): readonly [boolean, (choice: boolean) => void] {
  const [choice, setChoice] = useState(() => read(name) ?? otherwise);
  const choose = (chosen: boolean) => {
    setChoice(chosen);
    write(name, chosen);
  };
  return [choice, choose];
}

function read(name: string): boolean | null {
  try {
    const kept = globalThis.localStorage.getItem(name);
    return kept === null ? null : kept === 'on';
  } catch {
    return null;
  }
}

function write(name: string, choice: boolean): void {
  try {
    globalThis.localStorage.setItem(name, choice ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing for this site.
  }
}
