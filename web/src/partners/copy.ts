export type Copying = 'copied' | 'selected';

/** Copies a text; where the browser does not allow it, selects it where it is shown, ready to be copied by hand. */
export async function copy(text: string, shown: HTMLElement | null): Promise<Copying> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    if (shown) globalThis.getSelection()?.selectAllChildren(shown);
    return 'selected';
  }
}
