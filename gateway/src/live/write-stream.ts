import type { ServerResponse } from 'node:http';
import { sent } from '../http';
import type { PacedStream } from './paced-stream';

const ANSWER = 'event: next\n';
const PING = ':\n\n';

/**
 * Writes what the protocol has made to the response, each piece when the one before has left, and says with it where the
 * subscriber then stands; the protocol itself knows no ids. A ping says it too: who comes back after a quiet hour then need
 * not read that hour again.
 * @param answers none where the subscription was refused.
 */
export async function writeStream(
  pieces: AsyncGenerator<string, void, undefined>,
  response: ServerResponse,
  answers: PacedStream | undefined,
): Promise<void> {
  const left = () => void pieces.return();
  response.once('close', left);
  if (response.destroyed) left();
  for await (const piece of pieces) {
    await sent(response, withPlace(piece, answers));
    if (piece.startsWith(ANSWER)) answers?.delivered();
  }
  response.off('close', left);
  response.end();
}

function withPlace(piece: string, answers: PacedStream | undefined): string {
  if (piece === PING) return answers?.place ? `:\nid: ${answers.place}\n\n` : piece;
  return piece.startsWith(ANSWER) && answers?.placeInHand ? `id: ${answers.placeInHand}\n${piece}` : piece;
}
