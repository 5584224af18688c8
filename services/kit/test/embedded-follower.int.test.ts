import { eventually, followedSource, followerContract, Heard } from './follower-contract';

describe('following facts in the outboxes', () => followerContract(() => ({})));

describe('following facts in the outboxes, when', () => {
  const { open, state, source } = followedSource(() => ({}));

  test('the database ends its connections, it goes on from its place without a gap', async () => {
    const heard = new Heard();
    const following = open().follow('notes', null, heard.take);
    await following.begun;
    await state(3);
    await heard.count(3);
    await source().db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('lien-thong outbox', 'lien-thong news')`,
    );
    await state(3, 3);
    await heard.count(6);
    expect(heard.subjects).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
    await eventually(() => following.live);
  });
});
