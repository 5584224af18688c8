import { useEffect, useRef, useState } from 'react';
import type { LiveQuery } from './operation';

/** CLOSED: the stream is not wanted, or the gateway refuses it. */
export type Connection = 'OPENING' | 'OPEN' | 'LOST' | 'CLOSED';

/**
 * Follows a subscription over Server-Sent Events while `wanted` and while the page is seen: a browser allows six
 * connections to a host. It comes back by itself after a loss, with the place of the last event, so that none is missed.
 */
export function useLive<D, V extends object>(
  query: LiveQuery<D, V>,
  variables: V,
  wanted: boolean,
  onAnswer: (data: D) => void,
): Connection {
  const [connection, setConnection] = useState<Connection>(wanted ? 'OPENING' : 'CLOSED');
  const listener = useRef(onAnswer);
  useEffect(() => {
    listener.current = onAnswer;
  });
  const address = addressOf(query.text, variables);
  useEffect(() => {
    if (!wanted) return;
    let source: EventSource | undefined;
    const follow = () => {
      source?.close();
      source = undefined;
      if (document.visibilityState === 'hidden') return;
      source = open(address, setConnection, (data) => listener.current(data as D));
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      source?.close();
      setConnection('CLOSED');
    };
  }, [address, wanted]);
  return wanted ? connection : 'CLOSED';
}

function open(
  address: string,
  onConnection: (connection: Connection) => void,
  onData: (data: unknown) => void,
): EventSource {
  onConnection('OPENING');
  const source = new EventSource(address);
  source.onopen = () => onConnection('OPEN');
  source.onerror = () => onConnection(source.readyState === EventSource.CLOSED ? 'CLOSED' : 'LOST');
  source.addEventListener('next', ({ data }: MessageEvent<string>) => {
    const answer = JSON.parse(data) as { data?: unknown };
    if (answer.data) onData(answer.data);
  });
  // Without this the browser would come back to a stream that has ended.
  source.addEventListener('complete', () => {
    source.close();
    onConnection('CLOSED');
  });
  return source;
}

function addressOf(query: string, variables: object): string {
  return `/graphql/stream?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}
