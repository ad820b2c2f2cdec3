import { describe, expect, test } from 'vitest';
import { openPace } from './pace.ts';

const GOOD = { status: 200, firstByte: 50, retryAfter: null };

/** Moments at which requests that follow each other at once are let through. */
function moments(pace: ReturnType<typeof openPace>, count: number, answer = GOOD): number[] {
  const entered: number[] = [];
  let now = 0;
  while (entered.length < count) {
    const entry = pace.enter(now);
    if (entry.ok) {
      entered.push(Math.round(now));
      pace.leave(now, answer);
    } else now = entry.at;
  }
  return entered;
}

describe('the pace of a host', () => {
  test('two requests a second', () => {
    expect(moments(openPace({ rate: 2, connections: 8 }), 4)).toEqual([0, 500, 1000, 1500]);
  });

  test.each([1, 2, 3, 8])(
    '%d requests a second at most, whatever pauses there are and however late a timer is',
    (rate) => {
      const pace = openPace({ rate, connections: 8 });
      const at: number[] = [];
      for (let now = 1000; now < 30_000; now += 7 + (now % 13)) {
        const isPause = Math.floor(now / 1700) % 3 === 0;
        if (isPause || !pace.enter(now).ok) continue;
        at.push(now);
        pace.leave(now, GOOD);
      }
      expect(at.length).toBeGreaterThan(rate * 10);
      const most = at.map((from) => at.filter((moment) => moment >= from && moment < from + 1000).length);
      expect(Math.max(...most)).toBe(rate);
    },
  );

  test('the first second has not one more either', () => {
    const pace = openPace({ rate: 2, connections: 8 });
    const entered = Array.from({ length: 100 }, (_each, index) => 1000 + index * 10).filter(
      (now) => pace.enter(now).ok,
    );
    expect(entered).toEqual([1000, 1500]);
  });

  test('where others of us ask as well each waits so many times longer', () => {
    const pace = openPace({ rate: 2, connections: 8 });
    const at: number[] = [];
    for (let now = 0; at.length < 3; now += 100)
      if (pace.enter(now, 3).ok) {
        at.push(now);
        pace.leave(now, GOOD);
      }
    expect(at).toEqual([0, 1500, 3000]);
  });

  test('a few more may follow each other at once, and again after a pause', () => {
    const pace = openPace({ rate: 10, connections: 8, burst: 3 });
    const enterAll = (now: number): number => {
      let count = 0;
      for (; pace.enter(now).ok; count++) pace.leave(now, GOOD);
      return count;
    };
    expect([10_000, 10_050, 10_100, 10_200, 20_000].map(enterAll)).toEqual([4, 0, 1, 1, 4]);
    expect([pace.isIdle(20_050), pace.isIdle(20_300)]).toEqual([false, true]);
  });

  test('a place that was not used is there again', () => {
    const pace = openPace({ rate: 10, connections: 8, burst: 3 });
    for (let time = 0; time < 4; time++) expect(pace.enter(10_000).ok).toBe(true);
    expect(pace.enter(10_000).ok).toBe(false);
    pace.cancel(10_000);
    expect([pace.enter(10_000).ok, pace.enter(10_000).ok]).toEqual([true, false]);
  });

  test('how much slower it has become is told', () => {
    const pace = openPace({ rate: 2, connections: 8 });
    expect(pace.strain()).toBe(1);
    pace.enter(0);
    pace.leave(0, { status: 503, firstByte: 1, retryAfter: null });
    expect(pace.strain()).toBe(2);
  });

  test('no bound', () => {
    expect(moments(openPace({ rate: Infinity, connections: 8 }), 3)).toEqual([0, 0, 0]);
  });

  test('a place has to be free', () => {
    const pace = openPace({ rate: Infinity, connections: 1 });
    expect(pace.enter(0)).toEqual({ ok: true });
    expect(pace.enter(0)).toEqual({ ok: false, at: Infinity });
    pace.leave(1, GOOD);
    expect(pace.enter(1)).toEqual({ ok: true });
  });

  test('a place that was given back costs no time', () => {
    const pace = openPace({ rate: 1, connections: 1 });
    pace.enter(0);
    pace.cancel(0);
    expect(pace.enter(0)).toEqual({ ok: true });
  });

  test.each([429, 503])('%d slows down, good answers speed up again', (status) => {
    const pace = openPace({ rate: 2, connections: 1 });
    expect(moments(pace, 3, { ...GOOD, status })).toEqual([0, 1000, 3000]);
    const after = moments(pace, 200);
    expect((after.at(-1) ?? 0) - (after.at(-2) ?? 0)).toBe(500);
  });

  test('as long as the site asks for, but not for ever', () => {
    const pace = openPace({ rate: Infinity, connections: 1 });
    pace.enter(0);
    pace.leave(0, { status: 503, firstByte: 1, retryAfter: 30 });
    expect(pace.enter(0)).toEqual({ ok: false, at: 30_000 });
    pace.enter(30_000);
    pace.leave(30_000, { status: 503, firstByte: 1, retryAfter: 1e9 });
    expect(pace.enter(30_000)).toEqual({ ok: false, at: 150_000 });
  });

  test('steady where it has to be', () => {
    const pace = openPace({ rate: 2, connections: 1, isSteady: true });
    expect(moments(pace, 4, { ...GOOD, status: 503, firstByte: 9000 })).toEqual([0, 500, 1000, 1500]);
  });

  test('a site that answers ever later is asked less', () => {
    const pace = openPace({ rate: 10, connections: 1 });
    moments(pace, 5);
    const slow = moments(pace, 40, { ...GOOD, firstByte: 6000 });
    expect((slow.at(-1) ?? 0) - (slow.at(-2) ?? 0)).toBeGreaterThan(1000);
  });
});
