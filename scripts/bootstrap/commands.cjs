'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const BIN = path.join(ROOT, 'node_modules/.bin');

/** Nothing that runs here reports to anyone; the tools find each other without a global install. */
const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_update_notifier: 'false',
};

function environment() {
  return { ...process.env, ...QUIET, PATH: `${BIN}${path.delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a command to its end. @returns its exit code and the end of what it wrote. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const written = [];
    const keep = (chunk) => {
      written.push(chunk.toString());
      if (written.length > 500) written.shift();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const forward = (signal) => child.kill(signal);
    process.once('SIGTERM', forward);
    process.once('SIGINT', forward);
    const finish = (code, extra = '') => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', forward);
      resolve({ code, output: written.join('') + extra });
    };
    child.once('error', (error) => finish(1, error.message));
    child.once('close', (code, signal) => {
      if (signal === 'SIGTERM' || signal === 'SIGINT') process.exit(signal === 'SIGINT' ? 130 : 143);
      finish(code ?? 1);
    });
  });
}

function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

module.exports = { ROOT, BIN, QUIET, environment, run, lastLines };
