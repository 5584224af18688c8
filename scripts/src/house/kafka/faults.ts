import { diskProblem } from '../failures';
import { HouseProblem } from '../problem';

const SHOWN_LINES = 12;

/** Why Kafka ended or did not come up, read from its log, and what to do about it. */
export function kafkaFault(log: string, folder: string, port: number): HouseProblem {
  const disk = diskProblem(log, folder);
  if (disk) return disk;
  if (/Address already in use/.test(log)) {
    return new HouseProblem(
      `Port ${port} (Kafka) is in use. Stop what uses it, or move all ports: PORT_BASE=5000 npm run kafka.`,
    );
  }
  if (/Failed to acquire lock on file/.test(log)) return inUse(folder);
  if (/OutOfMemoryError|Could not reserve enough space|Cannot allocate memory/.test(log)) {
    return new HouseProblem(`Kafka has too little memory. Free some (1 GB will do) and start again.`);
  }
  return new HouseProblem(
    `Kafka in ${folder} does not run. Mend what its log complains of, or erase its data: npm run kafka -- --erase. From its log:\n${lastLines(log)}`,
  );
}

export function inUse(folder: string, pid?: number): HouseProblem {
  const user = pid === undefined ? 'another process' : `process ${pid}`;
  return new HouseProblem(
    `The Kafka data in ${folder} are in use by ${user}: a node runs on them already. Stop it, or name another folder and other ports: DATA_DIR=.data2 PORT_BASE=5000 npm run kafka.`,
  );
}

/** The complaints where there are any, with what follows them; else simply the end. */
function lastLines(log: string): string {
  const lines = log.trimEnd().split('\n');
  const complaint = lines.findIndex((line) => /\b(ERROR|FATAL|Exception|Error:)/.test(line));
  const from = complaint < 0 ? lines.length - SHOWN_LINES : complaint;
  return lines.slice(Math.max(from, 0)).slice(0, SHOWN_LINES).join('\n');
}
