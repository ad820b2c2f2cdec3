import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type TestCounts, testCountsLine } from '../src/cli/testing/test-counts.ts';

/**
 * Beside vitest's own reporter: prints every test that was left out with its reason and ends with the plain line
 * `tests: N passed, N failed`. A test left out without a reason counts as failed: nobody would notice it otherwise.
 * `kaoping test` sets KAOPING_TEST_COUNTS to a file for the counts and prints the line itself, with its other checks added.
 */
export function plainReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
      for (const module of modules) {
        countModule(module, counts);
      }
      if (counts.failed > 0) {
        // Vitest itself does not mind a test that was left out without a reason.
        process.exitCode = 1;
      }
      const file = process.env['KAOPING_TEST_COUNTS'];
      if (file === undefined) {
        process.stdout.write(`\n${testCountsLine(counts)}\n`);
      } else {
        writeFileSync(file, JSON.stringify(counts));
      }
    },
  };
}

function countModule(module: TestModule, counts: TestCounts): void {
  // A file that does not load has no tests that could fail, so its errors are counted for themselves.
  counts.failed += module.errors().length;
  for (const suite of module.children.allSuites()) {
    counts.failed += suite.errors().length;
  }
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed' || state === 'failed') {
      counts[state] += 1;
    } else {
      countLeftOut(test, counts);
    }
  }
}

function countLeftOut(test: TestCase, counts: TestCounts): void {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  if (note === undefined && byName()) {
    return;
  }
  if (suiteFailed(test)) {
    counts.failed += 1;
    return;
  }
  counts[note === undefined ? 'failed' : 'skipped'] += 1;
  const reason = note ?? 'NO REASON GIVEN, which counts as failed (see test/needs.ts)';
  process.stdout.write(`left out: ${test.module.relativeModuleId} > ${test.fullName}: ${reason}\n`);
}

/** Tests of a suite whose hook failed never ran; the failure itself is printed by vitest. */
function suiteFailed(test: TestCase): boolean {
  return test.parent.state() === 'failed' && test.parent.errors().length > 0;
}

/** With `-t NAME` vitest marks all other tests as skipped; those were not asked for. */
function byName(): boolean {
  return process.argv.some((word) => /^(-t|--testNamePattern)(=|$)/.test(word));
}
