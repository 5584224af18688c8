import type { GatewayContext } from '../context';
import type { EvaluatePolicies } from './policies';
import type { Requirement } from './requirement';

/** Finds out which requirements a caller meets. */
export class Rights {
  /** @param onFailure told why policies could not be evaluated; then none is granted. */
  constructor(
    private readonly evaluate: EvaluatePolicies,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** @returns for each requirement whether the caller meets it. */
  async metBy(context: GatewayContext, requirements: readonly Requirement[]): Promise<readonly boolean[]> {
    const { identity } = context;
    const scopes = new Set(identity.scopes ?? []);
    const policies = await this.policiesOf(context, requirements);
    return requirements.map(({ kind, anyOf }) => {
      if (kind === 'authenticated') return identity.subject !== null;
      const has = kind === 'scopes' ? scopes : policies;
      return anyOf.some((all) => all.every((name) => has.has(name)));
    });
  }

  private async policiesOf(
    context: GatewayContext,
    requirements: readonly Requirement[],
  ): Promise<ReadonlySet<string>> {
    const asked = requirements.filter(({ kind }) => kind === 'policies').flatMap(({ anyOf }) => anyOf.flat());
    if (asked.length === 0) return new Set();
    try {
      return await this.evaluate([...new Set(asked)], context);
    } catch (error) {
      this.onFailure(error);
      return new Set();
    }
  }
}
