import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { percentText } from './percent-text.ts';

/** Problem of the verdict on all letters that are in order; no address, so that it is never that of a letter. */
export const LETTERS_IN_ORDER = '其余留言';

interface Rest {
  /** Verdicts on letters that fail or that a person has to judge. */
  found: readonly Verdict[];
  passed: number;
  inOrder: Text;
}

/** The verdicts on letters with one on all that are in order: a mailbox of 10,000 letters has few verdicts. */
export function withRest({ found, passed, inOrder }: Rest): Verdict[] {
  if (passed === 0) return [...found];
  const sample = passed + found.length;
  const failed = found.filter(({ outcome }) => outcome === 'failed').length;
  const share = failed / sample;
  const message = {
    zh: `共检查 ${sample} 件留言，有问题的占 ${percentText(share)}；其中 ${passed} 件${inOrder.zh}`,
    en: `${sample} letters were checked, ${percentText(share)} of them are faulty; ${passed} ${inOrder.en}`,
  };
  return [
    ...found,
    {
      outcome: 'passed',
      problem: LETTERS_IN_ORDER,
      about: { 汇总: '是' },
      message,
      evidence: [],
      measured: { value: share, unit: 'share', sample },
    },
  ];
}

interface NoLetters {
  home: string;
  /** Whether letters of other channels, or older ones, were read. */
  hasOthers: boolean;
  /** Whether the site has no channel for certain (no-consultation-channel). */
  hasNoChannel: boolean;
}

/**
 * No published letters in the channels that count: where there is no such channel nobody could write one; else nothing is known, and
 * unpublished ones only the back office has.
 */
export function noLetters({ home, hasOthers, hasNoChannel }: NoLetters): Verdict {
  const outcome = hasNoChannel ? 'inapplicable' : 'untested';
  return { outcome, problem: home, about: {}, message: reasonOf(hasOthers, hasNoChannel), evidence: [] };
}

function reasonOf(hasOthers: boolean, hasNoChannel: boolean): Text {
  if (hasNoChannel)
    return {
      zh: '全站没有咨询建言渠道，没有可检查的留言（渠道缺失另见 no-consultation-channel）',
      en: 'The site has no channel for consultation and so no letters to check (see no-consultation-channel)',
    };
  return hasOthers
    ? {
        zh: '咨询建言类渠道在时限内没有读到公开的留言，需从后台导出核对',
        en: 'No published letters of the period were read in channels for consultation: see an export of the back office',
      }
    : {
        zh: '没有读到公开的留言，需从后台导出核对',
        en: 'No published letters were read: see an export of the back office',
      };
}
