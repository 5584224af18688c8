import { failStart } from '@lien-thong/kit/process';
import { listen, posts, sendJson } from '../http-post';
import { endWithParent } from '../program/end-with-parent';
import { contenderArguments } from './arguments';

/** node:http that writes bytes it has in memory: below this no Node process can go. */
async function main(): Promise<void> {
  const { port, answers } = contenderArguments();
  const bytes = new Map(answers.map(({ body, answer }) => [body, Buffer.from(answer)]));
  await listen(
    posts((body, response) => {
      const answer = bytes.get(body);
      if (answer) sendJson(response, answer);
      else response.writeHead(404).end();
    }),
    port,
  );
  endWithParent();
}

main().catch(failStart('canned-http'));
