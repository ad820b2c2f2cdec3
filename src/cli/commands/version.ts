import { readFile } from 'node:fs/promises';
import { defineCommand } from '../command.ts';

export const version = defineCommand({
  examples: [{ call: 'version', text: { zh: '显示考评和 Node 的版本', en: 'versions of kaoping and Node' } }],
  async run({ stdout }) {
    const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
    const { version: number } = JSON.parse(text) as { version: string };
    stdout.write(`kaoping ${number} (Node ${process.versions.node})\n`);
    return 0;
  },
});
