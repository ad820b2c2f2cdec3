import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { newestInspections, type RemoteInspection, siteNamed } from '../../server/api/client/inspections.ts';
import { defineCommand } from '../command.ts';
import { REMOTE_OPTIONS, remoteOf } from '../server-options.ts';

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
    ...REMOTE_OPTIONS,
  },
  examples: [
    {
      call: 'inspection list --state running --server https://kaoping.example.cn',
      text: { zh: '正在进行的', en: 'what is under way' },
    },
  ],
  async run({ options, env, stdout, language }) {
    const most = options.most ?? '20';
    if (!/^[1-9]\d{0,4}$/.test(most)) throw new AppError('request-malformed', { place: '--most', reason: most });
    const client = remoteOf(options, env);
    const target = options.site === undefined ? undefined : (await siteNamed(client, options.site)).id;
    const state = STATES.find((one) => one === options.state);
    for (const one of await newestInspections(client, { target, state, most: Number(most) }))
      stdout.write(`${lineOf(one)[language]}\n`);
    return 0;
  },
});

/** Columns with tabs between them, for people and for `cut`. */
function lineOf({ id, createdAt, target, depth, state, pages, changes }: RemoteInspection): Text {
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
