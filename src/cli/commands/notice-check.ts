import { AppError } from '../../core/model/app-error.ts';
import { checkEditedNotice } from '../../server/usecases/check-edited-notice.ts';
import type { NoticeCheck } from '../../server/usecases/check-edited-notice.ts';
import type { Palette } from '../colour.ts';
import { defineCommand } from '../command.ts';

export const noticeCheck = defineCommand({
  description: {
    zh: '读取人工修改过的通报（DOCX），把其中的数字、单位、等次、标题和附件表格逐一与结果核对；措辞可以改，事实必须一致。',
    en: 'Reads a notice that people edited (DOCX) and holds every number, name, grade, title and annex cell against the result. Words may change, facts may not.',
  },
  arguments: [{ name: 'FILE', text: { zh: '通报 DOCX 文件', en: 'the notice, a DOCX file' } }],
  options: {
    result: {
      type: 'string',
      value: 'RESULT',
      required: true,
      text: { zh: 'result.json 或其文件夹', en: 'result.json, or its folder' },
    },
  },
  examples: [
    {
      call: 'notice check 通报.docx --result out/result.json',
      text: { zh: '发文前核对', en: 'before it is published' },
    },
  ],
  exits: [{ exit: 4, text: { zh: '通报与结果不符', en: 'the notice disagrees with the result' } }],
  async run({ args, options, cwd, stdout, stderr, colour, language }) {
    const file = args[0] ?? '';
    const report = checkEditedNotice({ notice: file, result: options.result, cwd });
    for (const { message } of report.disagreements) stdout.write(`${colour.red('✗')} ${message[language]}\n`);
    for (const note of noteTexts(report)) stderr.write(`${note[language]}\n`);
    if (report.disagreements.length > 0) {
      throw new AppError('notice-disagrees', { file, count: String(report.disagreements.length) });
    }
    stdout.write(`${agreement(report, colour)[language]}\n`);
    return 0;
  },
});

function agreement({ compared }: NoticeCheck, colour: Palette) {
  const { paragraphs, facts, cells } = compared;
  return {
    zh: colour.green(`与结果一致：核对了 ${paragraphs} 段、${facts} 处事实、${cells} 个表格单元`),
    en: colour.green(`agrees with the result: ${paragraphs} paragraphs, ${facts} facts and ${cells} cells compared`),
  };
}

function noteTexts(report: NoticeCheck) {
  const notes = report.notes.map(({ code, excerpt, value }) =>
    code === 'not-stated'
      ? {
          zh: `提示：原有的“${value}”（${excerpt}）已不再提及`,
          en: `note: “${value}” (${excerpt}) is no longer stated`,
        }
      : {
          zh: `提示：结果无法证明“${value}”（${excerpt}）`,
          en: `note: no result can vouch for “${value}” (${excerpt})`,
        },
  );
  if (report.hasPlan) return notes;
  const partial = {
    zh: '提示：结果旁没有 inputs/assessment.yaml，标题、日期、依据等未核对',
    en: 'note: inputs/assessment.yaml is not beside the result, so title, date and basis were not compared',
  };
  return [...notes, partial];
}
