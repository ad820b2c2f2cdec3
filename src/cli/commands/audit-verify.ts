import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { type ChainReport, verifyChains } from '../../server/usecases/traces/verify-chains.ts';
import type { Text } from '../../core/model/text.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { type ChainHeads, lostHeads, readHeadsFile } from '../../server/usecases/traces/chain-heads.ts';

export const auditVerify = defineCommand({
  description: {
    zh: '逐条核对操作记录的哈希链：改动、删除、调换、截断的记录都会指出来。服务运行时也可以核对。把输出的链尾哈希另行保存（打印、邮件），以后就能证明此前的记录没有被整体重写。',
    en: 'Walks along the hash chains of all events: what was altered, removed, put in another order or cut off is told. May run beside the service. Keep the heads that it prints elsewhere (on paper, by mail), and nobody can rewrite what was before without it being seen.',
  },
  options: {
    head: {
      type: 'string',
      value: 'FILE',
      many: true,
      text: {
        zh: '此前保存的链尾（audit head 所写）：还要核对它们仍在链中',
        en: 'heads kept from before (by `audit head`): they have to stand in the chains still',
      },
    },
    ...DATA_OPTIONS,
  },
  examples: [
    { call: 'audit verify', text: { zh: '核对本机的操作记录', en: 'check the traces of this machine' } },
    {
      call: 'audit verify --head /mnt/usb/heads.json',
      text: { zh: '与另行保存的链尾核对', en: 'hold them against heads that were kept elsewhere' },
    },
  ],
  exits: [{ exit: 4, text: { zh: '有记录被改动、删除或调换', en: 'an event was altered, removed or moved' } }],
  async run({ options: { head, data, config }, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const kept = (head ?? []).map((file) => ({ file, heads: readHeadsFile(file, cwd) }));
    const { reports, lost } = await withService(settings, { onNotice }, async (service) => ({
      reports: await verifyChains(service),
      lost: await Promise.all(
        kept.map(async ({ file, heads }) => ({ file, heads, lost: await lostHeads(service, heads) })),
      ),
    }));
    for (const report of reports) stdout.write(`${chainLine(report)[language]}\n`);
    for (const { chain, number, fault } of reports.flatMap(({ faults }) => faults))
      stdout.write(`${chain} ${number}: ${FAULTS[fault][language]}\n`);
    for (const one of lost) stdout.write(`${headsLine(one)[language]}\n`);
    const isKept = lost.every((one) => one.lost.length === 0);
    return isKept && reports.every(({ faults }) => faults.length === 0) ? 0 : 4;
  },
});

interface HeldHeads {
  file: string;
  heads: ChainHeads;
  lost: { chain: string; number: number }[];
}

function headsLine({ file, heads: { moment, chains }, lost }: HeldHeads): Text {
  const where = lost.map(({ chain, number }) => `${chain} ${number}`).join(', ');
  return lost.length === 0
    ? {
        zh: `${file}：${moment} 的 ${chains.length} 条链尾都在链中，此前的记录没有被改写`,
        en: `${file}: the ${chains.length} heads of ${moment} stand in their chains; nothing before them was rewritten`,
      }
    : {
        zh: `${file}：${moment} 的链尾已不在链中，此前的记录被改写或删除：${where}`,
        en: `${file}: heads of ${moment} are not in their chains; what was before was rewritten or removed: ${where}`,
      };
}

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
  missing: { zh: '整条链都不在了', en: 'the whole chain is gone' },
  erased: {
    zh: '改动前后的内容不在了，而没有抹去它的记录',
    en: 'what was there before and after is gone, and no event says that it was erased',
  },
  payload: { zh: '改动前后的内容与哈希不符', en: 'what was there before and after is not what its hash says' },
};
