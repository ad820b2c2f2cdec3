import type { Text } from '../../core/model/text.ts';
import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { readHeads, writeHeads } from '../../server/usecases/traces/chain-heads.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const auditHead = defineCommand({
  description: {
    zh: '列出每条操作记录链此刻的链尾。把它存到服务之外（打印、邮件、另一台机器），以后用 audit verify --head 就能证明此前的记录没有被改写。',
    en: 'Tells how far each chain of events has come. Kept outside the service (on paper, by mail, on another machine), `audit verify --head` proves with it later that nothing before was rewritten.',
  },
  options: {
    out: { type: 'string', value: 'FILE', text: { zh: '写成文件', en: 'file to write' } },
    ...DATA_OPTIONS,
  },
  examples: [
    { call: 'audit head --out /mnt/usb/heads.json', text: { zh: '写到另一处', en: 'write them somewhere else' } },
  ],
  async run({ options: { out, data, config }, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const { chains } = await withService(settings, { onNotice }, async (service) =>
      out === undefined ? readHeads(service) : writeHeads(service, { out, cwd }),
    );
    for (const { chain, events, head } of chains) stdout.write(`${chain}\t${events}\t${head}\n`);
    return 0;
  },
});
