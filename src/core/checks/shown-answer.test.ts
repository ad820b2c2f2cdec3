import { expect, test } from 'vitest';
import { showsAnswer } from './shown-answer.ts';

test.each([
  ['behind its label', '来信内容：道路不平\n答复内容：您好，已安排修补。', true],
  ['under its label', '办理结果\n您好，已安排修补。', true],
  ['under a bracketed label', '【答复】\n您好，已安排修补。', true],
  ['that begins with a greeting', '回复：\n网友您好：您反映的问题收悉，经核实现将有关情况回复如下，感谢支持。', true],
  ['not yet', '答复内容：暂无回复，请等待', false],
  ['in hand', '办理结果\n正在办理，请耐心等待', false],
  ['an empty label', '答复内容：\n答复时间：', false],
  ['an empty label before another field', '回复\n回复单位：示例局办公室', false],
  ['its day alone', '回复时间：2024-01-02', false],
  ['a sentence', '回复您的来信请留下电话', false],
  ['nothing', '', false],
])('%s', (_what, text, expected) => {
  expect(showsAnswer(text)).toBe(expected);
});
