import { chineseNumeral } from '../facts/chinese-numeral.ts';

/** Numbers of headings as GB/T 9704-2012 7.3.3 orders them: 一、 then （一） then 1. */
export interface HeadingNumbers {
  /** The number of the next heading of a level; the levels below begin again. */
  next(level: 1 | 2 | 3): string;
}

export function openHeadingNumbers(): HeadingNumbers {
  const counts = [0, 0, 0];
  return {
    next(level) {
      const count = (counts[level - 1] ?? 0) + 1;
      counts[level - 1] = count;
      counts.fill(0, level);
      if (level === 1) return `${chineseNumeral(count)}、`;
      return level === 2 ? `（${chineseNumeral(count)}）` : `${count}.`;
    },
  };
}
