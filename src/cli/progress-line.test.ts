import { describe, expect, test } from 'vitest';
import { openProgressLine, type ProgressLine } from './progress-line.ts';

const crawled = (elapsed: number) => ({
  pages: 12,
  targets: 3,
  dead: 1,
  findings: 5,
  queued: 90,
  depth: 2,
  rate: 1.5,
  elapsed,
  left: 59_000,
});
const pictures = (done: number, elapsed: number) => ({ name: 'pictures' as const, done, all: 12, elapsed });
const CLEAR = '\r\u001B[2K';

/** What is written when `tell` tells how far it is. */
function writtenBy(
  tell: (line: ProgressLine) => void,
  terminal: { isTTY: boolean; columns?: number },
  language: 'zh' | 'en' = 'en',
): string {
  let written = '';
  const output = { ...terminal, write: (text: string) => void (written += text) };
  tell(openProgressLine(output, language));
  return written;
}

describe('on a terminal one line is rewritten', () => {
  test.each([
    ['en', '12 pages, 3 addresses, 5 findings, 1.5 pages/s, 90 waiting, about 1 min', 'pictures of pages: 3 of 12'],
    [
      'zh',
      '已读 12 页，检查 3 个地址，已发现 5 个问题，每秒 1.5 页，还有 90 个，约 1 分钟',
      '正在截图：已完成 3 张，共 12 张',
    ],
  ] as const)('in %s', (language, first, second) => {
    const tell = (line: ProgressLine) => {
      line.show(crawled(0));
      line.stage(pictures(3, 10));
      line.done();
    };
    expect(writtenBy(tell, { isTTY: true }, language).split(CLEAR)).toEqual(['', first, second, '']);
  });

  test.each([
    ['en', 41, '12 pages, 3 addresses, 5 findings, 1.5 p'],
    ['zh', 42, '已读 12 页，检查 3 个地址，已发现 5 个问'],
    ['zh', 43, '已读 12 页，检查 3 个地址，已发现 5 个问题'],
  ] as const)('in %s on %d columns it stays one line', (language, columns, line) => {
    expect(writtenBy((to) => to.show(crawled(0)), { isTTY: true, columns }, language).slice(CLEAR.length)).toBe(line);
  });

  test('without findings where they are not known before the end, and whole on a terminal that tells no width', () => {
    const terminal = { isTTY: true, columns: 0 };
    const written = writtenBy((line) => line.show({ ...crawled(0), findings: null }), terminal);
    expect(written).toBe(`${CLEAR}12 pages, 3 addresses, 1.5 pages/s, 90 waiting, about 1 min`);
  });

  test('judging and writing are told', () => {
    const tell = (line: ProgressLine) => {
      line.stage({ name: 'judging' });
      line.stage({ name: 'writing' });
    };
    expect(writtenBy(tell, { isTTY: true })).toContain('judging what was seen');
    expect(writtenBy(tell, { isTTY: true })).toContain('writing the report');
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
    expect(writtenBy(tell, { isTTY: false }).trimEnd().split('\n')).toHaveLength(2);
  });

  test('pictures have a clock of their own, and judging has none', () => {
    const tell = (line: ProgressLine) => {
      line.show(crawled(500_000));
      line.stage({ name: 'judging' });
      line.stage(pictures(0, 0));
      line.stage(pictures(5, 10_000));
    };
    expect(writtenBy(tell, { isTTY: false }).trimEnd().split('\n').slice(1)).toEqual(['pictures of pages: 5 of 12']);
  });
});
