import { describe, expect, test } from 'vitest';
import { openProgressLine, type ProgressLine } from './progress-line.ts';

const crawled = (elapsed: number, dead = 0) => ({
  pages: 12,
  targets: 3,
  dead,
  queued: 90,
  depth: 2,
  rate: 1.5,
  elapsed,
});
const pictures = (done: number, elapsed: number) => ({ name: 'pictures' as const, done, all: 12, elapsed });

/** What is written when `tell` tells how far it is. */
function writtenBy(tell: (line: ProgressLine) => void, isTTY: boolean, language: 'zh' | 'en' = 'en'): string {
  let written = '';
  const output = { isTTY, write: (text: string) => void (written += text) };
  tell(openProgressLine(output, language));
  return written;
}

describe('on a terminal one line is rewritten', () => {
  test.each([
    ['en', '12 pages, 3 addresses, 1.5 pages/s, 90 waiting, about 1 min', 'pictures of pages: 3 of 12'],
    ['zh', '已读 12 页，检查 3 个地址，每秒 1.5 页，还有 90 个，约 1 分钟', '正在截图：已完成 3 张，共 12 张'],
  ] as const)('in %s', (language, first, second) => {
    const tell = (line: ProgressLine) => {
      line.show(crawled(0));
      line.stage(pictures(3, 10));
      line.done();
    };
    expect(writtenBy(tell, true, language).split('\r\u001B[2K')).toEqual(['', first, second, '']);
  });

  test.each([
    ['en', '12 pages, 3 addresses (2 dead), 1.5 pages/s'],
    ['zh', '检查 3 个地址（2 个打不开），每秒'],
  ] as const)('with what is dead already, in %s', (language, words) => {
    expect(writtenBy((line) => line.show(crawled(0, 2)), true, language)).toContain(words);
  });

  test('judging and writing are told', () => {
    const tell = (line: ProgressLine) => {
      line.stage({ name: 'judging' });
      line.stage({ name: 'writing' });
    };
    expect(writtenBy(tell, true)).toContain('judging what was seen');
    expect(writtenBy(tell, true)).toContain('writing the report');
  });
});

describe('elsewhere there is a line every ten seconds', () => {
  test.each([
    ['of reading', (line: ProgressLine, at: number) => line.show(crawled(at))],
    ['of pictures', (line: ProgressLine, at: number) => line.stage(pictures(3, at))],
  ])('%s', (_what, show) => {
    const tell = (line: ProgressLine) => {
      for (const at of [0, 9999, 10_000, 19_999, 20_000]) show(line, at);
    };
    expect(writtenBy(tell, false).trimEnd().split('\n')).toHaveLength(2);
  });

  test('pictures have a clock of their own, and judging has none', () => {
    const tell = (line: ProgressLine) => {
      line.show(crawled(500_000));
      line.stage({ name: 'judging' });
      line.stage(pictures(0, 0));
      line.stage(pictures(5, 10_000));
    };
    expect(writtenBy(tell, false).trimEnd().split('\n').slice(1)).toEqual(['pictures of pages: 5 of 12']);
  });
});
