export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The closing line that programs read: `tests: 12 passed, 0 failed`, with `, 3 skipped` when there are any. */
export function testCountsLine({ passed, failed, skipped }: TestCounts): string {
  return `tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
