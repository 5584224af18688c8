export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** After so long without a sign of life a reader's partitions go to another one. */
  readonly sessionMs: number;
}

export interface KafkaMessage {
  readonly key: string;
  readonly value: string;
}

/** Messages of one partition, in its order. */
export interface KafkaBatch {
  readonly partition: number;
  readonly messages: readonly { readonly offset: number; readonly value: string }[];
  readonly alive: () => Promise<void>;
}

export interface PartitionEnds {
  readonly partition: number;
  readonly low: number;
  readonly high: number;
}

export interface GroupPlan {
  readonly group: string;
  readonly topic: string;
  /** Before each attempt to join: what has to be there. */
  readonly prepare: () => Promise<void>;
  /** A batch counts as read once it has returned. */
  readonly take: (batch: KafkaBatch) => Promise<void>;
}

export interface FollowPlan {
  readonly topic: string;
  /** Next offset of each partition, asked for whenever reading begins; one that is missing is read from its first message. */
  readonly from: () => readonly number[];
  readonly take: (batch: KafkaBatch) => Promise<void>;
  /** Hears whether messages come in. */
  readonly live: (live: boolean) => void;
}

/** Offsets by partition: from which on, and up to which not. */
export interface OffsetSpan {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Ends the reading early. */
  readonly until?: AbortSignal | undefined;
}

export interface KafkaReading {
  /** Lets the batch in hand end, leaves the group, then returns. */
  stop(): Promise<void>;
}

/** What this project asks of a broker. The only file that knows which client library stands behind it. */
export interface KafkaClient {
  createTopic(topic: string, partitions: number, config: Readonly<Record<string, string>>): Promise<void>;
  /** Writes in the order given: acknowledged by every replica in sync, and never twice by one attempt. */
  send(topic: string, messages: readonly KafkaMessage[]): Promise<void>;
  /** Reads as a member of a group from its last commit on; comes back by itself when the broker does. */
  read(plan: GroupPlan): KafkaReading;
  /** Reads for itself alone: offsets come from the plan, and none is ever committed. Comes back by itself too. */
  follow(plan: FollowPlan): KafkaReading;
  /** Reads from the first message to those that are there now, or what a span of them says. */
  readAll(topic: string, take: (batch: KafkaBatch) => Promise<void>, span?: OffsetSpan): Promise<void>;
  ends(topic: string): Promise<PartitionEnds[]>;
  /** Next offset that the group will read, by partition; a partition without a commit is left out. */
  committed(group: string, topic: string): Promise<Map<number, number>>;
  close(): Promise<void>;
}
