import { CodedError } from '@lien-thong/kit/errors';
import type { Identity, TokenVerifier } from '@lien-thong/kit/identity';
import { factErrors } from './fact-errors';

/** Signatures are not verified for each fact: where many come at once, that would be most of the work. */
const LOOK_MS = 1000;

/** The right to read, which ends with the token that gave it. */
export class Admission {
  private lookedAt = performance.now();

  private constructor(
    readonly identity: Identity & { readonly subject: string },
    private readonly verifyToken: TokenVerifier,
    private readonly authorization: string | undefined,
  ) {}

  /** @throws FACTS_NOT_AUTHENTICATED, GRAPH_TOKEN_INVALID */
  static async of(verifyToken: TokenVerifier, authorization: string | undefined): Promise<Admission> {
    const identity = await verifyToken(authorization);
    const { subject } = identity;
    if (subject === null) throw new CodedError(factErrors.NOT_AUTHENTICATED);
    return new Admission({ ...identity, subject }, verifyToken, authorization);
  }

  /** @throws GRAPH_TOKEN_INVALID once the token has expired, or its key was withdrawn. */
  async check(): Promise<void> {
    if (performance.now() - this.lookedAt < LOOK_MS) return;
    await this.verifyToken(this.authorization);
    this.lookedAt = performance.now();
  }
}
