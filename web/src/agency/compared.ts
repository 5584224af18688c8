/** With how many others a body is compared at most: more columns than three are not readable on a phone. */
export const COMPARED_AT_MOST = 2;

const CODE = /^[\p{L}\d][\p{L}\d.@-]{0,39}$/u;

/** The codes of an address («H26,H40»), each once, the first two; undefined where there are none. */
export function comparedIn(value: unknown): string | undefined {
  return typeof value === 'string' ? comparedText(codesOf(value)) : undefined;
}

/** @param own the body whose page it is, which is not compared with itself. */
export function codesOf(text: string | undefined, own?: string): string[] {
  const codes = (text ?? '').split(',').map((code) => code.trim());
  return [...new Set(codes)].filter((code) => CODE.test(code) && code !== own).slice(0, COMPARED_AT_MOST);
}

export function comparedText(codes: readonly string[]): string | undefined {
  return codes.length > 0 ? codes.join(',') : undefined;
}
