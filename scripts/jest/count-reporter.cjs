'use strict';
const fs = require('node:fs');

/** What is beside the checkout is no part of it, so its absence is no failure anywhere. */
const ALLOWED = /\.\.\/shared/;

/**
 * Leaves the counts where scripts/test.cjs reads them for its last line, with every skipped test. A test that may be
 * skipped says when in its name: «… (skipped where ../shared is missing)».
 */
module.exports = class CountReporter {
  constructor(globalConfig) {
    this.selected = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const file = process.env.TEST_COUNTS_FILE;
    if (!file) return;
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      skips: this.selected ? [] : results.testResults.flatMap(skipsOf),
    };
    fs.writeFileSync(file, JSON.stringify(counts));
  }
};

function skipsOf(suite) {
  return suite.testResults
    .filter((test) => test.status === 'pending' || test.status === 'todo')
    .map((test) => ({ name: test.fullName, allowed: ALLOWED.test(test.fullName) }));
}
