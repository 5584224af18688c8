import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedError } from '@lien-thong/kit/errors';
import { statedBy, type EventFollower } from '@lien-thong/kit/events';
import type { TokenVerifier } from '@lien-thong/kit/identity';
import type { Logger } from '@lien-thong/kit/logging';
import { gatewayErrors } from '../errors';
import { sent } from '../http';
import { Admission } from './admission';
import { chosenTypes } from './chosen-types';
import { factErrors } from './fact-errors';
import { openReadings, readingError } from './fact-readings';
import { FactSeats } from './fact-seats';
import { FactStream } from './fact-stream';
import { FactTally } from './fact-tally';
import type { FactsRequest } from './facts-request';

/** A reader that takes nothing any more is not waited for. */
const TELLING_MS = 2000;
const LOOK_MS = 20;
/** A connection on which nothing leaves for so long leads nowhere. Beats come far more often. */
const SILENT_MS = 60_000;

export interface FactSettings {
  readonly follower: EventFollower | null;
  readonly verifyToken: TokenVerifier;
  /** Types that callers may be told, where their scopes allow it. */
  readonly types: readonly string[];
  /** How often a reader is told where it stands. */
  readonly beatMs: number;
}

/** What a gateway is told of the facts that it tells on. */
export interface FactOptions extends Pick<FactSettings, 'types'> {
  /** Describes them, as AsyncAPI. */
  readonly description: string;
  /** How often a reader is told where it stands. */
  readonly beatMs?: number;
}

/** To whom a stream goes. */
export interface Recipient {
  readonly response: ServerResponse;
  /** What is said in the language of the caller. */
  readonly refusal: (error: CodedError) => object;
}

/** The streams of this process. */
export class FactStreams {
  readonly tally = new FactTally();
  private readonly seats = new FactSeats();
  private readonly ends = new Map<AbortController, ServerResponse>();
  private stopping = false;

  constructor(
    private readonly settings: FactSettings,
    private readonly logger: Logger,
  ) {}

  get open(): number {
    return this.seats.open;
  }

  /** Returns when the stream is over. @throws CodedError where there is none. */
  async serve(request: FactsRequest, recipient: Recipient): Promise<void> {
    const { follower, verifyToken, types: open } = this.settings;
    const { response } = recipient;
    const admission = await Admission.of(verifyToken, request.authorization);
    const { subject, scopes = [] } = admission.identity;
    const types = chosenTypes({ open, asked: request.types, scopes });
    if (this.stopping) throw new CodedError(gatewayErrors.STOPPING);
    if (!follower) throw new CodedError(factErrors.UNAVAILABLE);
    const leave = this.seats.take(subject);
    const ending = new AbortController();
    this.ends.set(ending, response);
    const left = () => ending.abort();
    response.once('close', left);
    // Who has left while the token was looked at says so no more.
    if (response.destroyed) left();
    try {
      const sources = [...new Set([...types].map(statedBy))].sort();
      const readings = await openReadings(follower, sources, request.beginning, ending.signal);
      const stream = new FactStream({
        ...{ readings, types, signal: ending.signal, told: this.tally.told },
        mayGoOn: () => admission.check(),
        send: (text) => sent(response, text),
      });
      await this.tell(stream, recipient, ending);
    } catch (error) {
      if (!response.destroyed) throw readingError(error, this.logger);
    } finally {
      ending.abort();
      response.off('close', left);
      this.ends.delete(ending);
      leave();
    }
  }

  /** Ends every stream; waits a moment until readers have been told why. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const ending of this.ends.keys()) ending.abort(new CodedError(gatewayErrors.STOPPING));
    const end = Date.now() + TELLING_MS;
    while (this.ends.size > 0 && Date.now() < end) await sleep(LOOK_MS);
    for (const response of this.ends.values()) response.destroy();
  }

  private async tell(
    stream: FactStream,
    { response, refusal }: Recipient,
    ending: AbortController,
  ): Promise<void> {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // What stands before the gateway must not gather events.
      'x-accel-buffering': 'no',
    });
    response.setTimeout(SILENT_MS, () => response.destroy());
    const end = (error: unknown) => ending.abort(readingError(error, this.logger));
    const beats = setInterval(() => stream.beat().catch(end), this.settings.beatMs);
    await stream.run().catch(end);
    clearInterval(beats);
    const { reason } = ending.signal;
    if (reason instanceof CodedError) {
      this.tally.refused(reason.definition.code);
      await stream.end(refusal(reason));
    }
    response.end();
  }
}
