import { factsForPartners } from './facts-for-partners';

describe('facts for partners, from the outboxes', () =>
  factsForPartners(
    () => ({}),
    async ({ databases }, source, place) => {
      const [, next] = place.split('.');
      await databases.get(source)?.query(`DELETE FROM outbox WHERE position < ${Number(next)}`);
    },
  ));
