import path from 'node:path';
import { KAFKA_FOLDER } from './release';

/** The arguments of java for one of Kafka's programs. */
export function javaArguments(jars: string, heap: string, main: readonly string[]): string[] {
  return [
    `-Xmx${heap}`,
    '-XX:+UseSerialGC',
    // Up in half the time where both cores are busy; no node of ours lives long enough to miss the second compiler.
    '-XX:TieredStopAtLevel=1',
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
    `-Dlog4j2.configurationFile=${path.join(KAFKA_FOLDER, 'log4j2.properties')}`,
    '-cp',
    `${jars}/*`,
    ...main,
  ];
}
