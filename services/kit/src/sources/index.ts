/** Where a row's facts were read, as the type SourceReference; null where no document says it. */
export function sourceOf(row: { document: string | null; locator: string | null }) {
  return row.document === null ? null : { document: row.document, locator: row.locator };
}
