import type { FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import { bytesOfJson } from '../byte-text';
import type { CachingCompiler } from './compile-caching';
import { compileRepresentation } from './compile-representation';
import { compileRewrites } from './compile-rewrites';
import { fetchedFields } from './fetched-fields';
import { headOf } from './head-of';
import { PresentFields } from './present-fields';
import type { FetchStep, PathStep, Step } from './program';
import type { TypeRelations } from './type-relations';

/** Where a node of the plan stands. */
interface Place {
  readonly path: readonly PathStep[];
  /** What may lie in the answer when the node runs. */
  readonly present: PresentFields;
  /** Whether it runs beside others, whose answers arrive at any time. */
  readonly parallel: boolean;
  /** Whether `present` tells of everything that may have arrived. */
  readonly certain: boolean;
}

/** Turns the nodes of a plan into steps; paths are written out, texts are made ready to send. */
export class StepCompiler {
  private readonly namings = new Map<string, number>();

  constructor(
    private readonly types: TypeRelations,
    private readonly caching?: CachingCompiler,
  ) {}

  compile(node: PlanNode, present = PresentFields.none()): Step | null {
    return this.step(node, { path: [], present, parallel: false, certain: true });
  }

  private step(node: PlanNode, place: Place): Step | null {
    switch (node.kind) {
      case 'Sequence':
        return this.sequence(node.nodes, place);
      case 'Parallel':
        return this.parallel(node.nodes, place);
      case 'Flatten':
        return this.step(node.node, { ...place, path: [...place.path, ...stepsOf(node.path)] });
      case 'Condition': {
        const branch = (inner: PlanNode | undefined) => (inner ? this.step(inner, place) : null);
        const [met, unmet] = [branch(node.ifClause), branch(node.elseClause)];
        return { kind: 'condition', variable: node.condition, met, unmet };
      }
      case 'Fetch':
        return this.fetch(node, place);
      case 'Defer':
        // Never planned: the planner is not told to.
        return node.primary.node ? this.step(node.primary.node, place) : null;
    }
  }

  private sequence(nodes: readonly PlanNode[], place: Place): Step {
    const steps = nodes.map((node, index) => {
      // The first of each branch reads what lies there at once, before any answer; whatever follows may have company.
      const certain = place.certain && !(place.parallel && index > 0);
      return this.step(node, { ...place, certain });
    });
    return { kind: 'sequence', steps: steps.filter((step) => step !== null) };
  }

  private parallel(nodes: readonly PlanNode[], place: Place): Step {
    const branches = nodes.map((node) => ({ node, present: place.present.copy() }));
    const steps = branches.map(({ node, present }) => this.step(node, { ...place, present, parallel: true }));
    for (const { present } of branches) place.present.absorb(present);
    return { kind: 'parallel', steps: steps.filter((step) => step !== null) };
  }

  private fetch(node: FetchNode, { path, present, certain }: Place): FetchStep {
    const fetched = fetchedFields(node.operation);
    const hidesType = (node.inputRewrites ?? []).length > 0;
    const unites =
      certain && !hidesType && node.requires !== undefined && present.namedInFull(path, node.requires);
    present.add(path, fetched);
    const head = headOf(node.operation, node.operationName);
    return {
      kind: 'fetch',
      subgraph: node.serviceName,
      path,
      repeatable: node.operationKind === 'query',
      head,
      variables: (node.variableUsages ?? []).map((name) => ({ name, prefix: `${bytesOfJson(name)}:` })),
      representation: node.requires
        ? compileRepresentation(node.requires, node.inputRewrites ?? [], this.types)
        : null,
      naming: node.requires ? this.naming([path, node.requires, node.inputRewrites ?? [], unites]) : null,
      unites,
      hidesType,
      namesOfHidden: namesOfHidden(node),
      renames: compileRewrites(node.outputRewrites, this.types),
      asked: [...fetched.keys()].filter((key) => key !== '__typename'),
      caching: this.caching?.ofFetch(node, head),
    };
  }

  private naming(of: readonly unknown[]): number {
    const key = JSON.stringify(of);
    const known = this.namings.get(key);
    if (known !== undefined) return known;
    this.namings.set(key, this.namings.size);
    return this.namings.size - 1;
  }
}

function namesOfHidden({ inputRewrites = [] }: FetchNode): ReadonlySet<string> {
  const names = inputRewrites.flatMap((rewrite) =>
    rewrite.kind === 'ValueSetter' && rewrite.path.at(-1) === '__typename'
      ? [String(rewrite.setValueTo)]
      : [],
  );
  return new Set(names);
}

function stepsOf(path: ResponsePath): PathStep[] {
  return path.map(String);
}
