import { kafkaFault } from './faults';

const fault = (log: string) => kafkaFault(log, '/data/kafka', 4092).message;

describe('why Kafka does not run', () => {
  test('is one line with the way out where the reason is known', () => {
    expect(fault('java.net.BindException: Address already in use')).toMatch(
      /^Port 4092 \(Kafka\) is in use\..*PORT_BASE=5000/,
    );
    expect(fault('KafkaException: Failed to acquire lock on file .lock in /data/kafka/topics')).toMatch(
      /^The Kafka data in \/data\/kafka are in use/,
    );
    expect(fault('java.io.IOException: No space left on device')).toMatch(/disk that holds .* is full/);
    expect(fault('java.lang.OutOfMemoryError: Java heap space')).toMatch(/too little memory/);
  });

  test('is shown from the first complaint of its log on, without the starts that went well', () => {
    const log = `${'INFO fine\n'.repeat(40)}ERROR Exiting Kafka\nStored node id 7\n${'INFO bye\n'.repeat(40)}`;
    expect(fault(log)).toMatch(
      /From its log:\nERROR Exiting Kafka\nStored node id 7\n(INFO bye\n){9}INFO bye$/,
    );
  });

  test('is the end of its log where it complains of nothing', () => {
    expect(fault('INFO one\nINFO two\n')).toMatch(/:\nINFO one\nINFO two$/);
  });
});
