import { AppError } from '../../core/model/app-error.ts';
import { verifyOutput } from '../../server/usecases/verify-output.ts';
import { defineCommand } from '../command.ts';

export const verify = defineCommand({
  description: {
    zh: '核验 assess 或 score 写出的文件夹：核对每个文件的哈希，由保存的输入重新计算 result.json 和 ranking.csv 并逐字节比较，再把文档中的附件表格逐格与结果比较。能证明什么、不能证明什么，见 docs/zh/verification.md。',
    en: 'Holds a folder written by assess or score against itself: every file against its hash, result.json and ranking.csv computed again to the byte from the kept inputs, the tables in the documents against the result, cell by cell. docs/verification.md tells what that proves and what it does not.',
  },
  arguments: [{ name: 'DIR', text: { zh: '输出文件夹', en: 'the output folder' } }],
  examples: [{ call: 'verify out', text: { zh: '核验 out', en: 'verify out' } }],
  exits: [{ exit: 4, text: { zh: '核验不通过', en: 'the folder does not hold' } }],
  async run({ args, cwd, stdout, language, colour }) {
    const folder = args[0] ?? '';
    const { differences, files, units, manifestSha256 } = await verifyOutput(folder, cwd);
    if (differences.length > 0) {
      for (const { path, stored, computed } of differences) {
        const [is, should] = [stored, computed].map((text) => text ?? { zh: '（无）', en: '(nothing)' }[language]);
        const line = { zh: `现为 ${is}，应为 ${should}`, en: `is ${is}, should be ${should}` }[language];
        stdout.write(`${colour.red(path)}: ${line}\n`);
      }
      throw new AppError('verify-failed', { folder, count: String(differences.length) });
    }
    const held = {
      zh: `核验通过：${files} 个文件，${units} 个单位的得分重新计算后逐字节相同`,
      en: `verified: ${files} files, the scores of ${units} units computed again to the byte`,
    }[language];
    stdout.write(`${colour.green(held)}\n${MANIFEST_LINE[language]} ${manifestSha256}\n`);
    return 0;
  },
});

const MANIFEST_LINE = {
  zh: 'manifest.json 的 SHA-256（与发布时另行记下的值相同，才能确认整个文件夹未被替换）：',
  en: 'SHA-256 of manifest.json (the same as was noted when it was published: nobody replaced the folder as a whole):',
} as const;
