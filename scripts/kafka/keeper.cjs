'use strict';
const { spawn } = require('node:child_process');
const { writeFileSync } = require('node:fs');

/**
 * Runs a command that must not outlive whoever started this: it is stopped on SIGTERM, and when the parent is gone.
 * Arguments: file for the number of the process, milliseconds until a stop is forced, command and its arguments.
 * Plain JavaScript, so that tests, which run on sources, can fork it.
 */
const [pidFile, patience, command, ...args] = process.argv.slice(2);
// A process group of its own: Ctrl+C reaches the parent alone.
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), Number(patience));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('disconnect', stop);

child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
child.once('spawn', () => {
  writeFileSync(pidFile, String(child.pid));
  if (process.connected) process.send({ pid: child.pid });
  else stop();
});
