import { expect, test } from 'vitest';
import { type Decision, decisionAfter, type ReviewRefusal, type ReviewVerb } from './index.ts';

const plain = (decision: Decision) => ({ decision, isVeto: false, proposer: null });
const veto = (decision: Decision, proposer: string | null = null) => ({ decision, isVeto: true, proposer });

test.each<[before: ReturnType<typeof plain> | ReturnType<typeof veto>, ReviewVerb, Decision | ReviewRefusal]>([
  [plain('open'), 'confirm', 'confirmed'],
  [plain('dismissed'), 'confirm', 'confirmed'],
  [plain('confirmed'), 'confirm', 'as-before'],
  [plain('open'), 'dismiss', 'dismissed'],
  [plain('confirmed'), 'dismiss', 'dismissed'],
  [plain('dismissed'), 'dismiss', 'as-before'],
  [plain('open'), 'adjust', 'confirmed'],
  [plain('confirmed'), 'adjust', 'confirmed'],
  [plain('confirmed'), 'reopen', 'open'],
  [plain('dismissed'), 'reopen', 'open'],
  [plain('open'), 'reopen', 'as-before'],
  // Was confirmed before a veto read it.
  [plain('proposed'), 'confirm', 'confirmed'],
  [veto('open'), 'confirm', 'proposed'],
  [veto('dismissed'), 'confirm', 'proposed'],
  [veto('proposed', 'me'), 'confirm', 'same-person'],
  [veto('proposed', 'somebody'), 'confirm', 'confirmed'],
  [veto('confirmed'), 'confirm', 'as-before'],
  [veto('open'), 'adjust', 'proposed'],
  [veto('proposed', 'somebody'), 'adjust', 'proposed'],
  [veto('confirmed'), 'adjust', 'proposed'],
  [veto('proposed', 'me'), 'dismiss', 'dismissed'],
  [veto('confirmed'), 'reopen', 'open'],
])('%j, %s: %s', (before, verb, expected) => {
  const after = decisionAfter(before, { verb, reviewer: 'me' });
  expect(typeof after === 'string' ? after : after.refused).toBe(expected);
});
