import { GraphQLError } from 'graphql';
import type { FetchStep } from '../compile';
import type { Batch } from './batch';
import type { JsonObject } from '../json';
import type { AnsweredError } from './subgraph-answer';
import { placesAt, type AnswerPath } from './walk';

/** What callers are told of what went wrong in a subgraph. */
export interface FailureTexts {
  /** @returns null where the error says nothing that a caller may see: then its place is merely unavailable. */
  answered(error: AnsweredError, subgraph: string): Error | null;
  /** No answer came, or none that can be read. @param cause why; left out where an error said nothing. */
  unavailable(subgraph: string, cause?: unknown): Error;
}

/** Enough to tell what is missing, however many entities were asked for. */
const MOST = 100;

/** As many errors of one answer go on: a subgraph that sends a million must not make a million of them here. */
const MOST_ANSWERED = 2000;

interface EntityPlace {
  readonly place: AnswerPath;
  /** Where its representation stands in what was sent. */
  readonly index: number;
}

/** The errors of one fetch, at the places of the answer that they leave empty. */
export class Failures {
  private entities: readonly EntityPlace[] | undefined;
  private byIndex: ReadonlyMap<number, readonly AnswerPath[]> | undefined;

  constructor(
    private readonly texts: FailureTexts,
    private readonly step: FetchStep,
    private readonly batch: Batch | null,
    private readonly root: JsonObject,
  ) {}

  /** Nothing came: everything that was asked for stays empty. */
  everywhere(cause: unknown): GraphQLError[] {
    return this.at(this.askedPlaces(), this.texts.unavailable(this.step.subgraph, cause));
  }

  ofAll(errors: readonly AnsweredError[]): GraphQLError[] {
    const all: GraphQLError[] = [];
    for (const error of errors) {
      for (const one of this.of(error)) all.push(one);
      if (all.length >= MOST_ANSWERED) return all.slice(0, MOST_ANSWERED);
    }
    return all;
  }

  private of(error: AnsweredError): GraphQLError[] {
    const told = this.texts.answered(error, this.step.subgraph) ?? this.texts.unavailable(this.step.subgraph);
    return this.at(error.path ? this.placesOf(error.path) : this.askedPlaces(), told);
  }

  private at(places: readonly AnswerPath[], cause: Error): GraphQLError[] {
    const extensions = (cause as { extensions?: Record<string, unknown> }).extensions;
    return places.map(
      (path) =>
        new GraphQLError(cause.message, { path, originalError: cause, ...(extensions && { extensions }) }),
    );
  }

  private placesOf(path: AnswerPath): AnswerPath[] {
    if (!this.batch) {
      const inside = path.map((step) => this.renamed(step));
      return placesAt(this.root, this.step.path).map(({ place }) => [...place, ...inside]);
    }
    const [field, index, ...rest] = path;
    if (field !== '_entities' || typeof index !== 'number') return this.askedPlaces();
    const inside = rest.map((step) => this.renamed(step));
    return (this.placesByIndex().get(index) ?? []).map((place) => [...place, ...inside]);
  }

  private askedPlaces(): AnswerPath[] {
    const places = this.batch ? this.entityPlaces() : placesAt(this.root, this.step.path);
    const asked = [...new Set(this.step.asked.map((key) => this.renamed(key)))];
    // Only types were asked for: the root's is known, without its own an object may be lost.
    if (asked.length === 0) return this.batch ? places.slice(0, MOST).map(({ place }) => place) : [];
    return places
      .slice(0, MOST)
      .flatMap(({ place }) => asked.map((key) => [...place, key]))
      .slice(0, MOST);
  }

  private entityPlaces(): readonly EntityPlace[] {
    this.entities ??= this.findEntities();
    return this.entities;
  }

  private findEntities(): EntityPlace[] {
    const indices = this.batch?.indices();
    return placesAt(this.root, this.step.path).flatMap(({ place, object }) => {
      const index = indices?.get(object);
      return index === undefined ? [] : [{ place, index }];
    });
  }

  /** As many errors may come as entities were asked for: each must not look through all places anew. */
  private placesByIndex(): ReadonlyMap<number, readonly AnswerPath[]> {
    if (this.byIndex) return this.byIndex;
    const places = new Map<number, AnswerPath[]>();
    for (const { place, index } of this.entityPlaces()) {
      const known = places.get(index);
      if (known) known.push(place);
      else places.set(index, [place]);
    }
    return (this.byIndex = places);
  }

  /** The caller's name of what only this fetch called otherwise. */
  private renamed<T extends string | number>(step: T): T | string {
    for (const { key, change } of this.step.renames) {
      if (key === step && 'renameTo' in change) return change.renameTo;
    }
    return step;
  }
}
