'use strict';
/* eslint-disable no-var -- read by any Node, however old, so that an old one says what is wrong instead of a stack. */
var path = require('path');

var PACKAGE = require(path.join(__dirname, '..', '..', 'package.json'));

function numbers(version) {
  return version.split('.').map(Number);
}

function atLeast(actual, wanted) {
  for (var i = 0; i < 3; i++) {
    if ((actual[i] || 0) !== (wanted[i] || 0)) return (actual[i] || 0) > (wanted[i] || 0);
  }
  return true;
}

/** Knows the two forms that package.json uses: ^a.b.c and >=a.b.c, joined by ||. */
function fits(version, range) {
  var actual = numbers(version);
  return range.split('||').some(function (part) {
    var found = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/.exec(part);
    if (!found) return false;
    var wanted = numbers(found[2]);
    return atLeast(actual, wanted) && (found[1] === '>=' || actual[0] === wanted[0]);
  });
}

/** @returns one line for the user, or nothing where this Node will do. */
function complaint(version) {
  var range = PACKAGE.engines.node;
  if (fits(version, range)) return undefined;
  return (
    'Node ' +
    version +
    ' does not fit: Node ' +
    range +
    ' is needed. ' +
    'Install Node 22 or 24 from https://nodejs.org and run the command again.'
  );
}

function check() {
  var problem = complaint(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}

module.exports = { check: check, complaint: complaint };
