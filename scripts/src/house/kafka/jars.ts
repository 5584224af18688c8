import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { diskProblem } from '../failures';
import { openFolder } from '../postgres/data-folder';
import { HouseProblem } from '../problem';
import { holdingLock } from './fetch-lock';
import { kafkaRelease, POM } from './release';

export type OnProgress = (line: string) => void;

export function jarFolder(cacheFolder: string): string {
  return path.join(cacheFolder, `kafka-${kafkaRelease()}`);
}

/** The folder of Kafka's jars, filled through Maven where they were never fetched. */
export async function kafkaJars(cacheFolder: string, onProgress: OnProgress): Promise<string> {
  const folder = jarFolder(cacheFolder);
  if (existsSync(folder)) return folder;
  openFolder(cacheFolder);
  // Maven's own repository is not made for two at once, so the second waits and then finds what the first fetched.
  await holdingLock(`${folder}.lock`, onProgress, async () => {
    if (!existsSync(folder)) await fetchInto(folder, onProgress);
  });
  return folder;
}

/** Into a folder beside, renamed when complete: a fetch that is cut short leaves nothing half made. */
async function fetchInto(folder: string, onProgress: OnProgress): Promise<void> {
  onProgress(`Fetching Apache Kafka ${kafkaRelease()} jars through Maven, once (45 MB; a minute or so) …`);
  const fresh = mkdtempSync(`${folder}.new-`);
  try {
    await copyDependencies(fresh);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function copyDependencies(target: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`];
  const maven = spawn('mvn', ['-q', '-B', '-f', POM, ...goal], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [maven.stdout, maven.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => {
    maven.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    maven.once('close', resolve);
  });
  if (code === 0) return;
  const complaint = output.trim().split('\n').slice(0, 4).join('\n');
  throw (
    diskProblem(output, target) ??
    new HouseProblem(`Maven could not fetch Kafka. Mend what it complains of and try again:\n${complaint}`)
  );
}
