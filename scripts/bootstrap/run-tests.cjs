'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { BIN, ROOT, environment } = require('./commands.cjs');
const { prepare } = require('./prepare.cjs');
const { createProgress } = require('./progress.cjs');

/** Installs and builds what is missing, runs Jest with the caller's arguments, and ends with the counts. */
async function runTests(args) {
  if (!(await prepare(createProgress(2)))) return finish({ passed: 0, failed: 1, skipped: 0, skips: [] }, 1);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lien-thong-counts-'));
  const countsFile = path.join(folder, 'counts.json');
  const code = await jest(args, { ...environment(), TEST_COUNTS_FILE: countsFile });
  const counts = readCounts(countsFile);
  fs.rmSync(folder, { recursive: true });
  finish(counts, code);
}

function jest(args, env) {
  return new Promise((resolve) => {
    // Not a child of a shell: a signal reaches Jest itself, which then stops its database.
    const child = spawn(path.join(BIN, 'jest'), args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** A run that broke off before it counted has failed. */
function readCounts(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, skips: [] };
  }
}

/** What the run comes to. Under CI=true nothing may be skipped for want of a program; ../shared is no part of the house. */
function verdict(counts, code, underCi) {
  const missing = underCi ? counts.skips.filter((skip) => !skip.allowed).length : 0;
  const failed = counts.failed + missing;
  return {
    passed: counts.passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: counts.skipped - missing,
    missing,
  };
}

function finish(counts, code) {
  const { passed, failed, skipped, missing } = verdict(counts, code, process.env.CI === 'true');
  if (counts.skips.length > 0) process.stdout.write('\nSkipped:\n');
  for (const skip of counts.skips) process.stdout.write(`  ${skip.name}\n`);
  if (missing > 0)
    process.stdout.write(`\n${missing} skipped for want of a program: under CI=true that is a failure.\n`);
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}

module.exports = { runTests, verdict };
