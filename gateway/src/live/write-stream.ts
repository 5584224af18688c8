import type { ServerResponse } from 'node:http';
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
    await write(response, withPlace(piece, answers));
    if (piece.startsWith(ANSWER)) answers?.delivered();
  }
  response.off('close', left);
  response.end();
}

function withPlace(piece: string, answers: PacedStream | undefined): string {
  if (piece === PING) return answers?.place ? `:\nid: ${answers.place}\n\n` : piece;
  return piece.startsWith(ANSWER) && answers?.placeInHand ? `id: ${answers.placeInHand}\n${piece}` : piece;
}

/** Waits until it is sent, or never will be. */
function write(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.write(text, () => resolve());
  });
}
