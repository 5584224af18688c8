import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house-config';

export const KAFKA_FOLDER = path.join(ROOT, 'scripts/kafka');
export const POM = path.join(KAFKA_FOLDER, 'pom.xml');

/** Stands in the pom alone, where Maven reads it. */
export function kafkaRelease(): string {
  return /<kafka\.version>(.*)<\/kafka\.version>/.exec(readFileSync(POM, 'utf8'))?.[1] as string;
}
