import type { OperationTypeNode } from 'graphql';
import type { Denial } from '../authorisation/requirement';
import type { CachePolicy } from './cache-policy';
import type { ByteText } from '../byte-text';

/** What runs for one operation: made once from its plan, used by every request that sends it. */
export interface Program {
  readonly operation: OperationTypeNode;
  /** What is fetched, in which order; null where the answer needs no subgraph. */
  readonly steps: Step | null;
  /** How the answer is written from what was fetched. */
  readonly answer: Selection;
  /** Name of the root type. */
  readonly rootType: string;
  /** What @skip and @include depend on; a field's `condition` is a place in this list, which grows as types are met. */
  readonly conditions: readonly Condition[];
  readonly introspection: Introspection | null;
  /** How long its answers may be kept. */
  readonly policy: CachePolicy;
}

/** What runs for one subscription after each fact that it follows. */
export interface EventProgram {
  /** The name of its one field in the answer: there the entity lies. */
  readonly responseKey: string;
  readonly entity: string;
  readonly keyField: string;
  /** Asks the subgraph of the facts for the entity; how it is named is known with the fact. */
  readonly primary: Omit<FetchStep, 'representation' | 'naming'>;
  /** What follows once the entity is there. */
  readonly program: Program;
}

export type Step = SequenceStep | ParallelStep | ConditionStep | FetchStep;

export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly Step[];
}

export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly Step[];
}

export interface ConditionStep {
  readonly kind: 'condition';
  readonly variable: string;
  readonly met: Step | null;
  readonly unmet: Step | null;
}

/** A name in an object, or every element of a list. */
export type PathStep = string;
export const EACH: PathStep = '@';

export interface FetchStep {
  readonly kind: 'fetch';
  readonly subgraph: string;
  /** Where in the answer it belongs; empty for the root. */
  readonly path: readonly PathStep[];
  /** May be sent again, and shared with another request that asks the same. */
  readonly repeatable: boolean;
  /** The request's JSON up to the first variable. */
  readonly head: ByteText;
  readonly variables: readonly SentVariable[];
  /** How the objects at the path are named to the subgraph; null where the fetch asks for no entities. */
  readonly representation: RepresentationShape | null;
  /** Fetches of one program that have the same name the same objects in the same way; null where none are named. */
  readonly naming: number | null;
  /**
   * Whether objects at the path with one representation are surely equal, so that they become one object: it is merged
   * into, and written, once.
   */
  readonly unites: boolean;
  /** Whether a rewrite hides the type of what is sent, so that equal representations may be of objects that differ. */
  readonly hidesType: boolean;
  /**
   * The names that a rewrite puts in place of a type's: the subgraph answers with them too, and they are no news of an
   * object whose type is known.
   */
  readonly namesOfHidden: ReadonlySet<string>;
  readonly renames: readonly Rewrite[];
  /** Names of what it asks for at its place, for the errors of what stays empty. */
  readonly asked: readonly string[];
  /** How what it brings may be kept; left out where nobody keeps anything. */
  readonly caching?: FetchCaching | undefined;
}

export interface FetchCaching {
  /** Short, and different for each fetch of each supergraph. */
  readonly id: string;
  /** Of each entity; what is fetched from the root is kept with whole answers only. */
  readonly policy: CachePolicy;
  /**
   * The field by which the facts of the subgraph speak of each entity; null where what is fetched rests on more than the
   * entity itself, so that any fact of the subgraph may change it.
   */
  readonly entityKey: string | null;
}

export interface SentVariable {
  readonly name: string;
  /** `"name":` */
  readonly prefix: ByteText;
}

/** How an object is named to a subgraph, by its type: the fields that its key or a @requires names. */
export interface RepresentationShape {
  /** @returns null where nothing of such an object is asked for. */
  of(typename: string | undefined): Representation | null;
  /**
   * What is left for an object that lacks fields: a part under a type condition goes as a whole where one of its fields
   * is missing, the rest stays.
   * @returns null where nothing is left.
   */
  fieldsPresent(typename: string | undefined, has: (key: string) => boolean): Representation | null;
}

/** How the objects of one type are named: the JSON before each value, and after the last. */
export interface Representation {
  readonly fields: readonly RepresentationField[];
  readonly after: ByteText;
  /** The one field that tells the objects apart; null where it takes several, or parts of one. */
  readonly onlyKey: string | null;
}

export interface RepresentationField {
  readonly key: string;
  readonly before: ByteText;
  readonly inner: RepresentationShape | null;
}

/** A change that a fetch's answer needs before it is merged: names that only this fetch used. */
export interface Rewrite {
  readonly path: readonly RewriteStep[];
  readonly key: string;
  readonly change: { readonly renameTo: string } | { readonly setTo: unknown };
}

export type RewriteStep = { readonly field: string } | { readonly types: ReadonlySet<string> };

/** A selection set as each concrete type answers it. */
export interface Selection {
  /** The type that the schema declares at this place. */
  readonly declared: string;
  /** @returns null where the API knows no such type. */
  fieldsOf(typename: string): readonly AnswerField[] | null;
}

export interface AnswerField {
  /** Name in the answer. */
  readonly key: string;
  /** `"key":` */
  readonly prefix: ByteText;
  /** `,"key":` */
  readonly following: ByteText;
  /** Both with the quote that opens a text. */
  readonly textPrefix: ByteText;
  readonly textFollowing: ByteText;
  /** Place in the program's conditions; -1 where the field always belongs. */
  readonly condition: number;
  /** `Type.field`, for errors. */
  readonly coordinate: string;
  readonly value: Completion | TypenameCompletion | IntrospectionCompletion | DeniedCompletion;
}

export interface TypenameCompletion {
  readonly kind: 'typename';
  /** The JSON of the type's name; null where an interface was never resolved to an object's type. */
  readonly text: ByteText | null;
}

export interface IntrospectionCompletion {
  readonly kind: 'introspection';
}

/** A field that the caller may not see: whatever lies there, it is null, and an error says why. */
export interface DeniedCompletion {
  readonly kind: 'denied';
  readonly nonNull: boolean;
  readonly denial: Denial;
}

/** How a value is checked and written. */
export type Completion = LeafCompletion | ListCompletion | ObjectCompletion;

export interface LeafCompletion {
  readonly kind: 'leaf';
  readonly nonNull: boolean;
  readonly leaf: Leaf;
  /** Whether any text is a value of it. */
  readonly anyText: boolean;
  /** The JSON of each name that the API shows of an enum; null for scalars. */
  readonly names: ReadonlyMap<string, ByteText> | null;
}

export type Leaf = 'id' | 'string' | 'int' | 'float' | 'boolean' | 'enum' | 'custom';

export interface ListCompletion {
  readonly kind: 'list';
  readonly nonNull: boolean;
  readonly of: Completion;
}

export interface ObjectCompletion {
  readonly kind: 'object';
  readonly nonNull: boolean;
  readonly selection: Selection;
}

/** A field belongs to the answer where one of these holds. */
export type Condition = readonly Conjunction[];

/** Every one of these variables has to have its value. */
export type Conjunction = readonly { readonly variable: string; readonly is: boolean }[];

/** The introspection of an operation, answered by the schema alone. */
export interface Introspection {
  /** @returns the JSON of each introspected root field by its name in the answer. */
  answer(variables: Readonly<Record<string, unknown>>): ReadonlyMap<string, ByteText>;
}
