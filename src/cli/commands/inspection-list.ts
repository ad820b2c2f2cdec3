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

type Shown = Pick<RemoteInspection, 'id' | 'createdAt' | 'target' | 'depth' | 'state' | 'pages' | 'changes'>;

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
function lineOf({ id, createdAt, target, depth, state, pages, changes }: Shown): Text {
  const { opened = 0, gone = 0, back = 0 } = changes ?? {};
  const say = (language: keyof Text, found: string) =>
    [id, createdAt, target, DEPTHS[depth][language], WORDS[state][language], pages ?? '', found].join('\t').trimEnd();
  return {
    zh: say('zh', changes === null ? '' : `新 ${opened}，消失 ${gone}，再现 ${back}`),
    en: say('en', changes === null ? '' : `new ${opened}, gone ${gone}, back ${back}`),
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
