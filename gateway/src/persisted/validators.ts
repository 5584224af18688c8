/** Whether a caller has the answer of this tag already, by its If-None-Match. */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  // Bytes that are equal are equal enough for a weak tag, too.
  return tags.some((tag) => tag.replace(/^W\//, '') === etag);
}
