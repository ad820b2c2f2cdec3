import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { type ChainReport, verifyChains } from '../../server/usecases/traces/verify-chains.ts';
import type { Text } from '../../core/model/text.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const auditVerify = defineCommand({
  description: {
    zh: '逐条核对操作记录的哈希链：改动、删除、调换、截断的记录都会指出来。服务运行时也可以核对。把输出的链尾哈希另行保存（打印、邮件），以后就能证明此前的记录没有被整体重写。',
    en: 'Walks along the hash chains of all events: what was altered, removed, put in another order or cut off is told. May run beside the service. Keep the heads that it prints elsewhere (on paper, by mail), and nobody can rewrite what was before without it being seen.',
  },
  options: DATA_OPTIONS,
  examples: [{ call: 'audit verify', text: { zh: '核对本机的操作记录', en: 'check the traces of this machine' } }],
  exits: [{ exit: 4, text: { zh: '有记录被改动、删除或调换', en: 'an event was altered, removed or moved' } }],
  async run({ options: { data, config }, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const reports = await withService(settings, { onNotice }, verifyChains);
    for (const report of reports) stdout.write(`${chainLine(report)[language]}\n`);
    for (const { chain, number, fault } of reports.flatMap(({ faults }) => faults))
      stdout.write(`${chain} ${number}: ${FAULTS[fault][language]}\n`);
    return reports.every(({ faults }) => faults.length === 0) ? 0 : 4;
  },
});

function chainLine({ chain, events, head, faults }: ChainReport): Text {
  const holds = faults.length === 0;
  return {
    zh: `${chain}：${events} 条，链尾 ${head}，${holds ? '完好' : `有 ${faults.length} 处问题`}`,
    en: `${chain}: ${events} events, head ${head}, ${holds ? 'holds' : `${faults.length} faults`}`,
  };
}

const FAULTS: Readonly<Record<ChainReport['faults'][number]['fault'], Text>> = {
  gap: { zh: '此前缺少记录，或有重复', en: 'an event before it is missing, or stands twice' },
  order: { zh: '不接在前一条之后', en: 'does not follow the one before' },
  altered: { zh: '内容被改动', en: 'was altered' },
  head: {
    zh: '链尾与登记的不符，末尾的记录被截去或改写',
    en: 'the end is not the one on record: events were cut off or rewritten',
  },
  payload: { zh: '改动前后的内容与哈希不符', en: 'what was there before and after is not what its hash says' },
};
