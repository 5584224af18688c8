/**
 * All weights of the ranking, in one place. A result's score is how like its name is to what was typed (LIKENESS), plus
 * how likely anybody means it (STANDING, kept with each procedure), plus what the text says besides (HINTS).
 * The unit is a tenth of holding everything that was typed.
 */
export const LIKENESS = {
  /** Holding all that was typed; a rare word counts for more. */
  held: 10,
  /** Consisting of nothing but what was typed: the general case before a special one. */
  named: 5,
  /** Having the words one after the other, as they were typed. */
  run: 3,
  /** Beginning with them. */
  begins: 1.5,
  /** Share of a word's weight where the name has it with other tones than were typed. */
  otherTone: 0.25,
  /** For a way of saying it that leaves out what stood beside an everyday word, by the share of words left out. */
  leftOut: -5,
} as const;

/** Below this share of what was typed a name is no result; nor below `besideBest` of what the best name holds. */
export const LEAST_SHARE = 0.34;
export const LEAST_SHARE_BESIDE_BEST = 0.6;

/** A word counts as if so many more names had it: what stands in one or two is more often noise than news. */
export const SMOOTHING = 8;

export const STANDING = {
  /** In one of the programmes of essential services. */
  essential: 2,
  /** Named by the documents themselves: entered by hand with its source. */
  entered: 1.2,
  online: 0.3,
  /** For each power of ten of dossiers received, at most `mostReceived`. */
  received: 0.25,
  mostReceived: 1.5,
  citizen: 0.8,
  communal: 0.9,
  provincial: 0.5,
  /** Holds everywhere; what one province offers is for those who name it. */
  national: 3.5,
  /** Done at missions abroad, for those who live there. */
  abroad: -1.5,
} as const;

export const HINTS = {
  /** Managed by the agency that was named, or by the committee of the place. */
  agency: 3,
  level: 2,
  /** A case that one asks for by its word, and nobody did: «nước ngoài», «cấp lại». */
  special: -1,
  /** Ends what another begins, and nobody asked for an end: «chấm dứt», «thu hồi». */
  ending: -1.2,
  /** Begins something, where the text does not say whether to begin, change or end. */
  beginning: 0.5,
} as const;
