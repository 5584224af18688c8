import { failStart } from '@lien-thong/kit/process';
import { generateShop } from '../data/generate';
import { SUBGRAPHS } from '../graph/subgraphs';
import { listen, posts, sendJson } from '../http-post';
import { endWithParent } from '../program/end-with-parent';
import { answering } from './answering';

/** All subgraphs of the shop in one process, each at its port: `catalogue=20001 people=20002 …`. */
async function main(words: readonly string[]): Promise<void> {
  const ports = new Map(words.map((word) => word.split('=') as [string, string]));
  const shop = generateShop();
  for (const name of SUBGRAPHS) {
    const answer = answering(name, shop);
    await listen(
      posts((body, response) => {
        const bytes = answer(body);
        if (bytes instanceof Promise)
          void bytes.then(
            (late) => sendJson(response, late),
            () => response.writeHead(400).end(),
          );
        else sendJson(response, bytes);
      }),
      Number(ports.get(name)),
    );
  }
  endWithParent();
}

main(process.argv.slice(2)).catch(failStart('subgraphs'));
