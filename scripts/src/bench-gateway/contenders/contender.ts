export interface Place {
  readonly port: number;
  readonly supergraphFile: string;
  readonly answersFile: string;
  /** The folder of what a run writes. */
  readonly folder: string;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

export interface Contender {
  /** By which ratios name it. */
  readonly letter: string;
  readonly name: string;
  /** Questions that it is asked; all where they are left out. */
  readonly questions?: readonly string[];
  /** Makes it ready to start. @returns why it cannot be, in one line, or undefined. */
  prepare(folder: string): Promise<string | undefined>;
  command(place: Place): Command;
}
