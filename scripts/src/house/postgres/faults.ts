import { diskProblem } from '../failures';
import { HouseProblem } from '../problem';
import { damaged } from './data-folder';

/** Why PostgreSQL (or initdb) ended, read from what it wrote, and what to do about it. */
export function postgresFault(output: string, folder: string, port: number): HouseProblem {
  const disk = diskProblem(output, folder);
  if (disk) return disk;
  const said = lastComplaint(output);
  if (/could not bind|Address already in use/i.test(output)) {
    return new HouseProblem(
      `Port ${port} (PostgreSQL) is in use. Stop what uses it, or move all ports: PORT_BASE=5000 npm start.`,
    );
  }
  if (/Permission denied|wrong ownership|Read-only file system/i.test(output)) {
    return new HouseProblem(
      `PostgreSQL may not use ${folder}: ${said}. Give the folder to the user that PostgreSQL runs as, or name another: DATA_DIR=/path npm start.`,
    );
  }
  if (/could not (create|map|resize) shared memory|out of memory|Cannot allocate memory/i.test(output)) {
    return new HouseProblem(
      `PostgreSQL has too little memory: ${said}. Free some (512 MB will do) and start again.`,
    );
  }
  return damaged(folder, said);
}

/** The last line that PostgreSQL calls an error, without time and process number. */
function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => /(PANIC|FATAL|error|could not|initdb: )/i.test(line));
  const line =
    lines.filter((one) => /PANIC|FATAL/.test(one)).at(-1) ?? lines.at(-1) ?? 'PostgreSQL gave no reason';
  return line.replace(/^.*?(PANIC|FATAL|ERROR):\s*/, '').trim();
}
