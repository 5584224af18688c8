import { describeOperation, type AnsweredOperation, type OperationDescription } from './describe-operation';

/** Requests of one client since the gateway last took stock. */
export interface ClientTally {
  requests: number;
}

/** One compiled operation, as callers of one kind get it, and who has sent it since the gateway last took stock. */
export class OperationUse {
  readonly sourceLength: number;
  private tallies = new Map<string, ClientTally>();
  private answered: AnsweredOperation | null;
  private described: OperationDescription | null = null;

  constructor(answered: AnsweredOperation) {
    this.answered = answered;
    this.sourceLength = answered.source.length;
  }

  get clients(): number {
    return this.tallies.size;
  }

  /** @returns undefined for a client that has not sent it since. */
  of(client: string): ClientTally | undefined {
    return this.tallies.get(client);
  }

  begin(client: string): void {
    this.tallies.set(client, { requests: 1 });
  }

  /** What was counted; from now on it is counted anew. */
  take(): ReadonlyMap<string, ClientTally> {
    const { tallies } = this;
    this.tallies = new Map();
    return tallies;
  }

  /** Found out once, and not while somebody waits for an answer. */
  describe(): OperationDescription | null {
    if (this.answered) {
      this.described = describeOperation(this.answered);
      this.answered = null;
    }
    return this.described;
  }
}
