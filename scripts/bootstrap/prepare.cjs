'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { BIN, ROOT, lastLines, run } = require('./commands.cjs');

const STAMP = path.join(ROOT, 'node_modules/.installed');

/** Installs where the lockfile has changed since, and builds what has. @returns whether both went well. */
async function prepare(progress) {
  try {
    await progress.step('Dependencies', install);
    await progress.step('Build', build);
    return true;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

async function install() {
  const wanted = fingerprint();
  if (readStamp() === wanted && packages().every(isInstalled)) return;
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const [command, first] = npm();
  const exec = [...first, 'exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', 'install'];
  const result = await run(command, [...exec, '--frozen-lockfile', '--config.confirm-modules-purge=false']);
  if (result.code !== 0) {
    throw new TypeError(
      `${lastLines(result.output, 15)}\nThe dependencies could not be installed (see above). ` +
        'Check that npm can reach its registry and that the disk has 1 GB free, then run the command again.',
    );
  }
  fs.writeFileSync(STAMP, wanted);
}

async function build() {
  const result = await run(path.join(BIN, 'turbo'), ['run', 'build', '--output-logs=errors-only']);
  if (result.code !== 0) {
    throw new TypeError(`${lastLines(result.output, 40)}\nThe build failed: correct the errors above.`);
  }
}

/** What an install depends on: native programs differ by platform, and Node's version decides what may be used. */
function fingerprint() {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(ROOT, 'pnpm-lock.yaml')));
  return hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex');
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

function packages() {
  const services = fs.readdirSync(path.join(ROOT, 'services')).map((name) => `services/${name}`);
  return ['gateway', 'schema', 'schema/command', 'scripts', ...services].filter((folder) =>
    fs.existsSync(path.join(ROOT, folder, 'package.json')),
  );
}

function isInstalled(folder) {
  return fs.existsSync(path.join(ROOT, folder, 'node_modules'));
}

/** The npm that runs this script, else the one on the path. */
function npm() {
  const own = process.env.npm_execpath;
  return own && path.basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []];
}

module.exports = { prepare };
