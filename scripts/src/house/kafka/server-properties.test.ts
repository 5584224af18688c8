import { serverProperties } from './server-properties';

test('a node listens on this machine only, and makes no topic by itself', () => {
  const text = serverProperties('/data/topics', { port: 4092, controllerPort: 20_001 });
  const addresses = text.match(/\/\/[^:]+:/g) ?? [];
  expect(addresses).toHaveLength(3);
  expect(new Set(addresses)).toEqual(new Set(['//127.0.0.1:']));
  expect(text).toContain('\nauto.create.topics.enable=false\n');
  expect(text).toContain('\nlog.dirs=/data/topics\n');
});

test('a folder whose name is not in Latin letters is written so that Java reads it', () => {
  const text = serverProperties('/srv/Liên Thông', { port: 4092, controllerPort: 20_001 });
  expect(text).toContain('\nlog.dirs=/srv/Li\\u00ean Th\\u00f4ng\n');
});
