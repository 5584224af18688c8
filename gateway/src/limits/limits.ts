/** What one request may ask for at most. Every operation of schema/operations stays far below. */
export const LIMITS = {
  /** Bytes. */
  body: 256 * 1024,
  tokens: 10_000,
  depth: 16,
  /** Root fields, and aliases anywhere, after fragments are spread. */
  width: 100,
  recursiveSelections: 20_000,
  /** Characters of one text. */
  text: 10_000,
  /** Live subscriptions of one WebSocket, and of the whole process. */
  subscriptionsOfConnection: 50,
  subscriptions: 5000,
  /** Entities that changed while a subscriber was still taking earlier answers. */
  changesWaiting: 1000,
  /** Open streams of facts: of one caller, and of the whole process. */
  factStreamsOfCaller: 10,
  factStreams: 500,
} as const;
