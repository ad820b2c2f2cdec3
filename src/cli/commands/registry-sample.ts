import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import type { ServerClient } from '../../server/api/client/open-client.ts';
import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import { type Sample, sampleTargets, type SampleWanted } from '../../server/usecases/registry/sample-targets.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';

export const registrySample = defineCommand({
  description: {
    zh: '从在用的网站和账号中随机抽查：按类型、层级和地区分组，每组按比例抽取（不足一个的算一个），上次不合格的一律再查。种子写入操作记录；同一份台账、同一种子抽出的相同。',
    en: 'Draws a spot check from what is in scope: of each group by class, level and region the share, rounded up, and whatever failed the last time. The seed is kept as an event; the same register and seed draw the same.',
  },
  options: {
    share: { type: 'string', value: 'PERCENT', text: { zh: '百分比，默认 30', en: 'per cent; default: 30' } },
    seed: { type: 'string', value: 'TEXT', text: { zh: '种子，默认新取一个', en: 'seed; default: a new one' } },
    failed: {
      type: 'string',
      value: 'TARGET',
      many: true,
      text: { zh: '上次不合格的：名称、网址或标识码', en: 'what failed the last time: name, address or code' },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [{ call: 'registry sample --share 30 --seed 2020Q1', text: { zh: '抽取三成', en: 'draw 30 %' } }],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const percent = options.share ?? '30';
    if (!/^\d{1,3}$/.test(percent) || Number(percent) < 1 || Number(percent) > 100)
      throw new AppError('request-malformed', { place: '--share', reason: percent });
    const wanted = { share: Number(percent) / 100, seed: options.seed ?? null, failed: options.failed ?? [] };
    const server = serverOf(options, env);
    const local = async () => {
      const settings = readServiceSettings({ options: { data: options.data }, env, file: options.config ?? null, cwd });
      const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
      return withService(settings, { onNotice }, async (service) => sampleTargets(service, REGISTRY_SYSTEM, wanted));
    };
    const { seed, inScope, drawn } = server === null ? await local() : await drawOn(server, wanted);
    for (const { name, organization, url, why } of drawn)
      stdout.write(`${[name, organization, url, WHY[why][language]].join('\t')}\n`);
    stderr.write(
      {
        zh: `在用 ${inScope} 个，抽取 ${drawn.length} 个，种子 ${seed}\n`,
        en: `${inScope} in scope, ${drawn.length} drawn, seed ${seed}\n`,
      }[language],
    );
    return 0;
  },
});

/** The same on a service. */
async function drawOn(
  server: ServerClient,
  { seed, ...wanted }: SampleWanted,
): Promise<Omit<Sample, 'drawn'> & { drawn: Drawn[] }> {
  const body = { ...wanted, failed: [...wanted.failed], ...(seed === null ? {} : { seed }) };
  const { items, ...sample } = await server.call('drawTargets', { body });
  return { ...sample, drawn: items };
}

type Drawn = Pick<Sample['drawn'][number], 'name' | 'organization' | 'url' | 'why'>;

const WHY = {
  drawn: { zh: '抽取', en: 'drawn' },
  'failed-last': { zh: '上次不合格', en: 'failed the last time' },
} as const satisfies Record<string, Text>;
