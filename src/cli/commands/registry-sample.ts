import { AppError } from '../../core/model/app-error.ts';
import { SAMPLE_STRATA } from '../../core/model/registry/index.ts';
import type { ServerClient } from '../../server/api/client/open-client.ts';
import { KNOWN_SOURCES } from '../../server/usecases/registry/last-failures.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import { type SampleWanted, sampleTargets } from '../../server/usecases/registry/sample-targets.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { sampledLines, sampleSummary } from '../sample-lines.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

const SOURCES = [...KNOWN_SOURCES, 'none'] as const;

export const registrySample = defineCommand({
  description: {
    zh: '从在用的网站和账号中随机抽查：按类型、层级和地区分组，每组按比例抽取（不足一个的算一个），上次不合格的一律再查。上次不合格的取自最近一次考评的结果，以及上次（早于今天的）抽查抽中、此后有已认定的单项否决问题的；上一轮在别处做的，用 --failed 给出。种子、来源和抽取的范围一并存下，registry samples 可以重新抽取核对。',
    en: 'Draws a spot check from what is in scope: of each group by class, level and region the share, rounded up, and whatever failed the last time: in the newest campaign, or drawn by the last sample (of an earlier day) and with a confirmed veto problem since; what failed elsewhere is given by --failed. Seed, sources and what was drawn from are kept; registry samples draws it again.',
  },
  options: {
    share: { type: 'string', value: 'PERCENT', text: { zh: '百分比，默认 30', en: 'per cent; default: 30' } },
    seed: { type: 'string', value: 'TEXT', text: { zh: '种子，默认新取一个', en: 'seed; default: a new one' } },
    by: {
      type: 'string',
      value: 'STRATUM',
      many: true,
      choices: [...SAMPLE_STRATA, 'none'],
      text: {
        zh: '除种类外按什么分组：class 类别或平台，level 层级，region 地区，none 都不；默认三者都分',
        en: 'what tells groups apart beside the kind: class (or platform), level, region, or none; default: all three',
      },
    },
    source: {
      type: 'string',
      value: 'SOURCE',
      many: true,
      choices: SOURCES,
      text: {
        zh: '上次不合格的取自：campaign 考评，sample 上次抽查，none 都不取；默认两者都取',
        en: 'who failed the last time: by campaign, by sample, or none of both; default: both',
      },
    },
    campaign: {
      type: 'string',
      value: 'ID',
      text: { zh: '取这次考评，而不是最近一次', en: 'this campaign in place of the newest one' },
    },
    last: {
      type: 'string',
      value: 'ID',
      text: { zh: '取这次抽查，而不是上一次', en: 'this sample in place of the last one' },
    },
    failed: {
      type: 'string',
      value: 'TARGET',
      many: true,
      text: {
        zh: '另外算作上次不合格的：名称、网址或标识码',
        en: 'what else failed the last time: name, address or code',
      },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'registry sample --share 30 --seed 2020Q1', text: { zh: '抽取三成', en: 'draw 30 %' } },
    {
      call: 'registry sample --source none --failed 某县人民政府门户网站',
      text: { zh: '上一轮在别处做的', en: 'the last round was elsewhere' },
    },
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const wanted = wantedBy(options);
    const server = serverOf(options, env);
    const local = async () => {
      return withLocalService({ options, env, cwd, stderr, language }, async (service) =>
        sampleTargets(service, REGISTRY_SYSTEM, wanted),
      );
    };
    const sample = server === null ? await local() : await drawOn(server, wanted);
    stdout.write(sampledLines(sample.items, language));
    stderr.write(sampleSummary(sample, language));
    return 0;
  },
});

interface Options {
  share?: string | undefined;
  seed?: string | undefined;
  by: readonly string[];
  source: readonly string[];
  campaign?: string | undefined;
  last?: string | undefined;
  failed: readonly string[];
}

/** @throws AppError `request-malformed` */
function wantedBy({ share = '30', seed, by, source, campaign, last, failed }: Options): SampleWanted {
  if (!/^\d{1,3}$/.test(share) || Number(share) < 1 || Number(share) > 100)
    throw new AppError('request-malformed', { place: '--share', reason: share });
  const sources = KNOWN_SOURCES.filter((one) => source.length === 0 || source.includes(one));
  if (source.includes('none') && sources.length > 0)
    throw new AppError('request-malformed', { place: '--source', reason: source.join('、') });
  const strata = SAMPLE_STRATA.filter((one) => by.length === 0 || by.includes(one));
  if (by.includes('none') && strata.length > 0)
    throw new AppError('request-malformed', { place: '--by', reason: by.join('、') });
  const failures = { sources, campaign: idOf('--campaign', campaign), sample: idOf('--last', last), given: failed };
  return { share: Number(share) / 100, seed: seed ?? null, strata, failures };
}

function idOf(place: string, given: string | undefined): string | undefined {
  if (given !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given))
    throw new AppError('request-malformed', { place, reason: given });
  return given;
}

/** The same on a service. */
async function drawOn(server: ServerClient, { share, seed, strata, failures }: SampleWanted) {
  const { given, sources, campaign, sample } = failures;
  return server.call('drawTargets', {
    body: {
      share,
      strata: [...strata],
      sources: [...sources],
      campaign,
      sample,
      failed: [...given],
      ...(seed === null ? {} : { seed }),
    },
  });
}
