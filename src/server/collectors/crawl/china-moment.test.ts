import { describe, expect, test } from 'vitest';
import { chinaMoment } from './china-moment.ts';

const HOUR = 3_600_000;

/** The general way. */
const momentOf = (time: number) => `${new Date(time + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;

describe('a moment of a header', () => {
  test('is that of the calendar, in every hour of a leap year and of the year after it', () => {
    const begun = Date.UTC(2024, 0, 1);
    const wrong: string[] = [];
    for (let hour = 0; hour < 731 * 24; hour++) {
      // A minute and a second of its own for each.
      const time = begun + hour * HOUR + ((hour * 7919) % 3600) * 1000;
      const header = new Date(time).toUTCString();
      if (chinaMoment(header) !== momentOf(time)) wrong.push(header);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T08:00:00+08:00'],
    ['Fri, 31 Dec 1999 16:00:00 GMT', '2000-01-01T00:00:00+08:00'],
    ['Wed, 27 Feb 2019 23:59:59 GMT', '2019-02-28T07:59:59+08:00'],
    // No such weekday, no such day, and other ways to write it: as browsers read them.
    ['Mon, 06 Feb 2024 08:00:00 GMT', '2024-02-06T16:00:00+08:00'],
    ['Fri, 30 Feb 2024 08:00:00 GMT', '2024-03-01T16:00:00+08:00'],
    ['Mon, 5 Feb 2024 08:00:00 GMT', '2024-02-05T16:00:00+08:00'],
    ['Monday, 05-Feb-24 08:00:00 GMT', '2024-02-05T16:00:00+08:00'],
    ['2024-02-05T08:00:00Z', '2024-02-05T16:00:00+08:00'],
  ])('%s', (header, moment) => {
    expect(chinaMoment(header)).toBe(moment);
  });

  test.each([
    undefined,
    '',
    '0',
    'Wed, 31 Dec 1969 23:59:59 GMT',
    'Mon, 05 Feb 2024 24:00:01 GMT',
    'Mon, 05 Feb 2024 08:60:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
    'Mon, 05 Feb 12024 08:00:00 GMT',
  ])('%j is none', (header) => {
    const time = Date.parse(header ?? '');
    expect(chinaMoment(header)).toBe(time >= 0 && time < Date.UTC(9999, 11, 31) ? momentOf(time) : null);
  });
});
