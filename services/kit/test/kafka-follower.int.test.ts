import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { eventually, followedSource, followerContract, Heard } from './follower-contract';

describeWithKafka('following facts through Kafka', (node) => {
  const settings = () => ({ KAFKA_BROKERS: node().brokers });
  followerContract(settings);

  describe('when', () => {
    const { open, state } = followedSource(settings);

    test('the broker goes away, that is seen, and it goes on from its place without a gap', async () => {
      const heard = new Heard();
      const following = open().follow('notes', null, heard.take);
      await following.begun;
      await state(3);
      await heard.count(3);
      await node().kill();
      await eventually(() => !following.live);
      await state(3, 3);
      await node().start();
      await heard.count(6);
      expect(heard.sorted).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
      await eventually(() => following.live);
    });
  });
});
