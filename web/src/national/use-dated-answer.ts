import type { TypedDocumentNode } from '@urql/core';
import { useEffect, useRef, useState } from 'react';
import type { AnyVariables } from 'urql';
import { useAnswer, type Answer } from '../graph';

export interface Dated<D> {
  readonly answer: Answer<D>;
  /** The day that the figures on screen describe: until the answer for another day is there, the day before. */
  readonly day: string;
  /** The figures of the same day before they were last asked for; undefined where they are the first. */
  readonly before: D | undefined;
}

interface Seen<D> {
  readonly data: D | undefined;
  readonly variables: string;
  readonly before: D | undefined;
}

/** Asks what stands on a day, and again with every round of updates. @param day what is asked for. */
export function useDatedAnswer<D, V extends AnyVariables & { readonly asOf?: string | null }>(
  query: TypedDocumentNode<D, V>,
  variables: V,
  { day, round }: { readonly day: string; readonly round: number },
): Dated<D> {
  const answer = useAnswer(query, variables, { current: true });
  const { data, refreshing, of, retry } = answer;
  const asked = JSON.stringify(of);
  const [seen, setSeen] = useState<Seen<D>>({ data, variables: asked, before: undefined });
  if (!refreshing && (seen.data !== data || seen.variables !== asked)) {
    setSeen({ data, variables: asked, before: seen.variables === asked ? seen.data : undefined });
  }
  useRound(round, retry);
  return { answer, day: typeof of.asOf === 'string' ? of.asOf : day, before: seen.before };
}

/** Asks again when the reader wants an update; a new day, which brings a new `retry`, asks by itself. */
export function useRound(round: number, retry: () => void): void {
  const done = useRef(round);
  useEffect(() => {
    if (done.current === round) return;
    done.current = round;
    retry();
  }, [round, retry]);
}
