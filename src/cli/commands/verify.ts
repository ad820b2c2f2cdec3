import { AppError } from '../../core/model/app-error.ts';
import { verifyOutput } from '../../server/usecases/verify-output.ts';
import { defineCommand } from '../command.ts';

export const verify = defineCommand({
  description: {
    zh: '核验 assess 或 score 写出的文件夹：核对每个文件的哈希，由保存的输入重新计算 result.json 和 ranking.csv 并逐字节比较，再把文档中的附件表格逐格与结果比较。',
    en: 'Holds a folder written by assess or score against itself: every file against its hash, result.json and ranking.csv computed again to the byte from the kept inputs, the tables in the documents against the result, cell by cell.',
  },
  arguments: [{ name: 'DIR', text: { zh: '输出文件夹', en: 'the output folder' } }],
  examples: [{ call: 'verify out', text: { zh: '核验 out', en: 'verify out' } }],
  async run({ args, cwd, stdout, language, colour }) {
    const folder = args[0] ?? '';
    const { differences, files, units } = await verifyOutput(folder, cwd);
    if (differences.length > 0) {
      for (const { path, stored, computed } of differences) {
        const line = { zh: `现为 ${stored}，应为 ${computed}`, en: `is ${stored}, should be ${computed}` }[language];
        stdout.write(`${colour.red(path)}: ${line}\n`);
      }
      throw new AppError('verify-failed', { folder, count: String(differences.length) });
    }
    const held = {
      zh: `核验通过：${files} 个文件，${units} 个单位的得分重新计算后逐字节相同`,
      en: `verified: ${files} files, the scores of ${units} units computed again to the byte`,
    }[language];
    stdout.write(`${colour.green(held)}\n`);
    return 0;
  },
});
