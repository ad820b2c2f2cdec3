/** A scheme text in which `⟦code⟧` stands in front of the place where that fault has to be reported. */
export type MarkedText = string;

/** What a case is about, and its text: every fault has to be marked, and no other may come. */
export type FaultCase = readonly [about: string, text: MarkedText];

export interface ExpectedFault {
  code: string;
  line: number;
  column: number;
}

/** The text without its marks, and the faults that they announce. */
export function readMarks(marked: MarkedText): { text: string; expected: ExpectedFault[] } {
  const expected: ExpectedFault[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/⟦([\w-]+)⟧/u).entries()) {
    if (index % 2 === 0) {
      text += piece;
      continue;
    }
    const lines = text.split('\n');
    expected.push({ code: piece, line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
  }
  return { text, expected };
}

/** A scheme around the lines of its one class, which has an id and a name. */
export function inClass(body: MarkedText): MarkedText {
  return `${HEAD}classes:
  - id: portal
    name: 门户
${indent(body, 4)}`;
}

/** A scheme whose one indicator has 10 points and this rule; numbers `a`, `b`, `c` and the text `region` can be read. */
export function inRule(rule: MarkedText): MarkedText {
  return inClass(`${INPUTS}
indicators:
  - id: x
    name: 项目
    points: 10
    rule:
${indent(rule, 6)}`);
}

/** A scheme with an indicator `x`, and these lines after it. */
export function afterIndicator(body: MarkedText): MarkedText {
  return inClass(`${INPUTS}
indicators:
  - { id: x, name: 项目, points: 10, rule: a }
${body}`);
}

export const HEAD = `kaoping: 1
id: test
version: 1
title: 测试方案
source: 自拟
verified: true
`;

const INPUTS = `inputs:
  a: {}
  b: {}
  c: {}
  region: { type: text, oneOf: [东, 西] }`;

function indent(text: string, by: number): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}
