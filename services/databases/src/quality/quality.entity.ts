/** The six words of 02-KH/BCĐTW, II/2: đúng, đủ, sạch, sống, thống nhất, dùng chung. */
export const QUALITY_WORDS = ['correct', 'complete', 'clean', 'live', 'consistent', 'shared'] as const;

export type QualityWord = (typeof QUALITY_WORDS)[number];

/** The last report of one word at or before a day. */
export interface QualityRow {
  databaseCode: string;
  word: QualityWord;
  perCent: number;
  reportedOn: string;
}
