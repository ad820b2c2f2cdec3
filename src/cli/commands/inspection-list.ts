import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { newestInspections, type RemoteInspection, siteNamed } from '../../server/api/client/inspections.ts';
import type { ServerClient } from '../../server/api/client/open-client.ts';
import { inspectionsHere } from '../../server/usecases/inspections/inspections-here.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

const STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export const inspectionList = defineCommand({
  options: {
    site: {
      type: 'string',
      value: 'SITE',
      text: { zh: '只列这个网站的：网址、标识码、名称或编号', en: 'of one site: its address, code, name or id' },
    },
    state: { type: 'string', value: 'STATE', choices: STATES, text: { zh: '只列这个状态的', en: 'in one state' } },
    most: { type: 'string', value: 'N', text: { zh: '最多列几次，默认 20', en: 'so many at most; 20' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'inspection list --state running', text: { zh: '正在进行的', en: 'what is under way' } },
    {
      call: 'inspection list --site www.example.gov.cn --server https://kaoping.example.cn',
      text: { zh: '另一台机器的服务上一个网站的', en: 'those of one site, at the service of another machine' },
    },
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const most = options.most ?? '20';
    if (!/^[1-9]\d{0,4}$/.test(most)) throw new AppError('request-malformed', { place: '--most', reason: most });
    const server = serverOf(options, env);
    const state = STATES.find((one) => one === options.state);
    const wanted = { site: options.site, state, most: Number(most) };
    const found: readonly Shown[] =
      server === null
        ? await withLocalService({ options, env, cwd, stderr, language }, async (service) =>
            inspectionsHere(service, wanted),
          )
        : await inspectionsAt(server, wanted);
    const lines = found.map((one) => lineOf(one)[language]);
    writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 次`, en: `${count} inspections` }));
    return 0;
  },
});

type Shown = Pick<
  RemoteInspection,
  'id' | 'createdAt' | 'target' | 'depth' | 'state' | 'pages' | 'changes' | 'cancelAskedAt' | 'cancelAskedBy'
>;

interface Wanted {
  site: string | undefined;
  state: (typeof STATES)[number] | undefined;
  most: number;
}

async function inspectionsAt(server: ServerClient, { site, ...wanted }: Wanted): Promise<RemoteInspection[]> {
  const target = site === undefined ? undefined : (await siteNamed(server, site)).id;
  return newestInspections(server, { target, ...wanted });
}

/** Columns with tabs between them, for people and for `cut`. */
function lineOf(inspection: Shown): Text {
  const { id, createdAt, target, depth, state, pages } = inspection;
  const outcome = outcomeOf(inspection);
  const say = (language: keyof Text) => {
    const cells = [DEPTHS[depth][language], WORDS[state][language], pages ?? '', outcome?.[language] ?? ''];
    return [id, createdAt, target, ...cells].join('\t').trimEnd();
  };
  return { zh: say('zh'), en: say('en') };
}

/** How problems changed, or who ended it before it could tell; null where there is nothing to say yet. */
function outcomeOf({ changes, cancelAskedAt, cancelAskedBy }: Shown): Text | null {
  if (changes === null) return cancelAskedAt === null ? null : cancelText(cancelAskedAt, cancelAskedBy);
  const { opened, gone, back } = changes;
  return {
    zh: `新 ${opened}，消失 ${gone}，再现 ${back}`,
    en: `new ${opened}, gone ${gone}, back ${back}`,
  };
}

function cancelText(at: string, by: Shown['cancelAskedBy']): Text {
  if (by === null) return { zh: `${at} 要求取消`, en: `cancelled at ${at}` };
  return {
    zh: `${by.name ?? '本机命令'} ${at} 要求取消`,
    en: `cancelled by ${by.name ?? 'a command on its machine'} at ${at}`,
  };
}

const DEPTHS = { light: { zh: '首页和栏目', en: 'light' }, full: { zh: '全站', en: 'full' } } as const;

const WORDS = {
  waiting: { zh: '排队', en: 'waiting' },
  running: { zh: '进行中', en: 'running' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
  cancelled: { zh: '已取消', en: 'cancelled' },
} as const satisfies Record<(typeof STATES)[number], Text>;
