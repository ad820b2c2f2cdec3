import { expect, test } from 'vitest';
import { INSPECTION } from '../../core/model/inspection.test-support.ts';
import type { InspectionResult } from '../../core/model/inspection-result.ts';
import { newManifest, type LogManifest, type Segment } from '../store/observation-log/index.ts';
import type { LogJudging } from './evaluate-log.ts';
import { judgeAlong } from './judge-along.ts';

const segmentOf = (number: number): Segment => ({ sha256: String(number).repeat(64), bytes: number, records: 2 });
const manifestOf = (...segments: Segment[]): LogManifest => ({ ...newManifest(INSPECTION), segments });
const RESULT = {} as InspectionResult;

/** Tells what is done to it. */
function openFake(told: string[], damaged: Segment | null = null) {
  let taken = 0;
  const judging: LogJudging = {
    *take(segment) {
      if (segment === damaged) throw new Error('damaged');
      for (let record = 0; record < segment.records; record++) {
        yield;
        told.push(`${segment.bytes}.${record}`);
      }
      taken++;
    },
    end({ segments }) {
      told.push(`end ${taken} of ${segments.length}`);
      return RESULT;
    },
  };
  return async () => {
    told.push('open');
    return judging;
  };
}

/** Until nothing more happens. */
const settled = async () => new Promise((resolve) => setTimeout(resolve, 50));

const [first, second, third] = [segmentOf(1), segmentOf(2), segmentOf(3)];

test('segments are taken in their order, those that were there before first', async () => {
  const told: string[] = [];
  const judging = judgeAlong(manifestOf(first), openFake(told));
  await settled();
  // Nothing is loaded before something is written.
  expect(told).toEqual([]);
  judging.follow(second);
  judging.follow(third);
  await settled();
  expect(await judging.end(manifestOf(first, second, third))).toBe(RESULT);
  expect(told).toEqual(['open', '1.0', '1.1', '2.0', '2.1', '3.0', '3.1', 'end 3 of 3']);
});

test('what was not taken by then is left to the end', async () => {
  const told: string[] = [];
  const judging = judgeAlong(manifestOf(), openFake(told));
  judging.follow(first);
  judging.follow(second);
  await judging.end(manifestOf(first, second));
  expect(told).toEqual(['open', 'end 0 of 2']);
});

test('a small log is only judged at the end', async () => {
  const told: string[] = [];
  await judgeAlong(manifestOf(), openFake(told)).end(manifestOf(first));
  expect(told).toEqual(['open', 'end 0 of 1']);
});

test('what goes wrong on the way is told at the end', async () => {
  const judging = judgeAlong(manifestOf(), openFake([], first));
  judging.follow(first);
  await settled();
  judging.follow(second);
  await expect(judging.end(manifestOf(first, second))).rejects.toThrow('damaged');
});

test('nothing is taken once it is left', async () => {
  const told: string[] = [];
  const judging = judgeAlong(manifestOf(), openFake(told));
  judging.leave();
  judging.follow(first);
  await settled();
  expect(told).not.toContain('1.0');
});
