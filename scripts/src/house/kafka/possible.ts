import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { kafkaCacheFolder } from '../house-config';
import { jarFolder } from './jars';

const OLDEST_JAVA = 17;

export type Possible = { readonly possible: true } | { readonly possible: false; readonly reason: string };

/** Whether a node can be started here: Java, and Maven as long as the jars are still to be fetched. */
export function kafkaIsPossible(cacheFolder = kafkaCacheFolder()): Possible {
  const reason = javaProblem(versionText('java', '-version')) ?? mavenProblem(cacheFolder);
  return reason === undefined ? { possible: true } : { possible: false, reason };
}

/** What `java -version` says, undefined where there is no Java. */
export function javaProblem(version: string | undefined): string | undefined {
  const advice = `Install Java ${OLDEST_JAVA} or newer (on Debian: default-jdk-headless).`;
  if (version === undefined) return `Kafka needs Java, which is not on the PATH. ${advice}`;
  const major = Number(/version "(?:1\.)?(\d+)/.exec(version)?.[1]);
  if (major >= OLDEST_JAVA) return undefined;
  return `Kafka needs Java ${OLDEST_JAVA}, this is ${version.split('\n')[0]}. ${advice}`;
}

function mavenProblem(cacheFolder: string): string | undefined {
  if (existsSync(jarFolder(cacheFolder)) || versionText('mvn', '-version') !== undefined) return undefined;
  return 'Kafka is fetched by Maven (mvn), which is not on the PATH. Install it (on Debian: maven).';
}

function versionText(command: string, option: string): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, [option], { encoding: 'utf8' });
  return status === 0 ? `${stderr}${stdout}`.trim() : undefined;
}
