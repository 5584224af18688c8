/** No more of a source than this stands in a data issue. */
const LONGEST_QUOTE = 60;

/** A source's own words in «», cut to what a data issue may quote. */
export function quote(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_QUOTE ? `«${letters.slice(0, LONGEST_QUOTE - 1).join('')}…»` : `«${text}»`;
}
