import { describe, test } from 'vitest';
import { expectAllTold, replaced } from './change.ts';
import { CAMPAIGNS, noticeOf } from './notices.ts';
import { slipsOf, wide } from './other-numbers.ts';
import { numbersIn, numeralsIn } from './places.ts';

const NUMERALS = ['二', '三', '六', '十四', '一百二十', '7', '１８'];

describe.each(Object.entries(CAMPAIGNS))('every number in the prose of %s', async (_, campaign) => {
  const notice = await noticeOf(campaign);
  const { docx } = notice;
  const numbers = numbersIn(notice);
  const small = numbers.filter(({ text }) => /^\d{1,2}$/u.test(text));

  test('one more or less, another digit or decimal', () => {
    const changes = numbers.flatMap((place) => slipsOf(place.text).map((now) => replaced(docx, place, now)));
    expectAllTold(notice, changes, 90);
  });

  test('wrong in full-width digits', () => {
    const changes = numbers.flatMap((place) =>
      slipsOf(place.text)
        .slice(0, 2)
        .map((now) => replaced(docx, place, wide(now))),
    );
    expectAllTold(notice, changes, 30);
  });

  test('wrong in Chinese numerals', () => {
    const changes = small.map((place) => replaced(docx, place, numeralOf(Number(place.text) + 1)));
    expectAllTold(notice, changes, 8);
  });

  test('Chinese numerals that are wrong', () => {
    const wrong = (text: string) => NUMERALS.filter((now) => now !== text);
    const changes = numeralsIn(notice).flatMap((place) => wrong(place.text).map((now) => replaced(docx, place, now)));
    expectAllTold(notice, changes, 6);
  });
});

/** A number up to 99 as it is spoken. */
function numeralOf(value: number): string {
  const digit = (one: number) => '零一二三四五六七八九'.charAt(one);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}
