import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineCommand } from '../command.ts';

/** A process of its own: the command line does not depend on the benchmarks. */
const RUN = fileURLToPath(new URL('../../../bench/pages/run.ts', import.meta.url));

export const benchPages = defineCommand({
  description: {
    zh: '在人工标注过的真实网页上测量读出的事实有多准、每页要多久。网页不在代码库内，须放在旁边的 shared/pages 文件夹。结果记入 docs/accuracy.md。',
    en: 'How right the facts of pages are, and how long a page takes, on real pages with labels. The pages are not part of the repository: they lie in shared/pages beside it. The figures stand in docs/accuracy.md.',
  },
  options: {},
  examples: [{ call: 'bench pages', text: { zh: '约半分钟', en: 'takes half a minute' } }],
  async run() {
    const child = spawn(process.execPath, [RUN], { stdio: 'inherit' });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 70));
    });
  },
});
