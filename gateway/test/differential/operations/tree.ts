import type { GraphQLInputType } from 'graphql';

/** A generated operation before it is written down: it holds no name that another part has to agree with. */
export interface OperationTree {
  readonly kind: 'query' | 'mutation';
  readonly selections: readonly Selection[];
  /** What the variables of conditions hold. */
  readonly flags: readonly Flag[];
  /** Whether it stands beside another operation, so that its name is needed. */
  readonly beside: boolean;
}

export interface Flag {
  readonly value: boolean;
  readonly given: 'given' | 'default' | 'given over default';
}

export type Selection = FieldSelection | FragmentSelection | ReusedFragment;

export interface FieldSelection extends Conditional {
  readonly kind: 'field';
  readonly name: string;
  readonly alias: string | null;
  readonly arguments: readonly WrittenArgument[];
  readonly selections: readonly Selection[];
}

export interface FragmentSelection extends Conditional {
  readonly kind: 'fragment';
  readonly on: string | null;
  readonly named: boolean;
  readonly selections: readonly Selection[];
}

/** One of the named fragments that are written by then, where it may stand. */
export interface ReusedFragment extends Conditional {
  readonly kind: 'reused';
  readonly index: number;
}

export interface Conditional {
  readonly skip: Condition | null;
  readonly include: Condition | null;
}

/** A literal, or the number of a flag. */
export type Condition = boolean | number;

export interface WrittenArgument {
  readonly name: string;
  readonly value: WrittenValue;
}

export type WrittenValue =
  | { readonly kind: 'leaf'; readonly type: GraphQLInputType; readonly json: unknown }
  | { readonly kind: 'list'; readonly items: readonly WrittenValue[] }
  | { readonly kind: 'object'; readonly fields: readonly WrittenArgument[] }
  | {
      readonly kind: 'variable';
      readonly type: GraphQLInputType;
      readonly value: WrittenValue;
      readonly given: 'given' | 'default' | 'given over default' | 'missing';
    };
