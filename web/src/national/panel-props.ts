/** What every panel of the page is about. */
export interface PanelProps {
  /** The day asked for, as YYYY-MM-DD. */
  readonly day: string;
  /** Counts the updates that the reader asked for. */
  readonly round: number;
}
