import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { allMetHosts, answerMetHosts, type RemoteHost } from '../../server/api/client/met-hosts.ts';
import { answerHosts } from '../../server/usecases/registry/answer-hosts.ts';
import { HOST_ANSWERS, listMetHosts } from '../../server/usecases/registry/met-hosts.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

const STATES = ['open', 'answered', 'all'] as const;
type State = (typeof STATES)[number];
type Answer = (typeof HOST_ANSWERS)[number];
/** In the place of an answer: takes back what was said. */
const BACK = 'none';
type Shown = Pick<RemoteHost, 'host' | 'site' | 'organization' | 'answers' | 'answer' | 'reason' | 'url' | 'page'>;

export const registryHosts = defineCommand({
  description: {
    zh: '列出检查中遇到的、在已登记网站的域名之下而没有登记的主机；登记之后自动消失。用 --host 和 --answer 说明其中一台或多台是什么，一次写入一条操作记录；说明不了的逐台告知，其余照记。',
    en: 'Lists hosts below the domains of registered websites that inspections met and nobody registered; one that is registered later is gone. With --host and --answer one or many of them are said to be something, which is kept as one event; what cannot be answered is told, and the others are.',
  },
  options: {
    state: {
      type: 'string',
      value: 'STATE',
      choices: STATES,
      text: {
        zh: '还没有说明的（默认）、已说明的或全部',
        en: 'those that nobody answered (default), answered, or all',
      },
    },
    text: {
      type: 'string',
      value: 'TEXT',
      text: { zh: '主机、网站或单位名称的一部分', en: 'part of a host or a name' },
    },
    host: {
      type: 'string',
      value: 'HOST',
      many: true,
      text: { zh: '要说明的主机，可给出多台', en: 'the host that is answered; may be given more than once' },
    },
    answer: {
      type: 'string',
      value: 'ANSWER',
      choices: [...HOST_ANSWERS, BACK],
      text: {
        zh: '已在别处登记、不是我们的、要关停；none 收回说明',
        en: 'registered elsewhere, not ours, to be closed; none takes back what was said',
      },
    },
    reason: { type: 'string', value: 'TEXT', text: { zh: '理由', en: 'why' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'registry hosts', text: { zh: '还没有说明的', en: 'what nobody has answered' } },
    {
      call: 'registry hosts --host old.example.gov.cn --answer to-be-closed --reason 旧站',
      text: { zh: '说明一台', en: 'answer one' },
    },
    {
      call: 'registry hosts --host a.example.gov.cn --host b.example.gov.cn --answer not-ours --reason 企业借用',
      text: { zh: '说明多台', en: 'answer many' },
    },
    {
      call: 'registry hosts --host old.example.gov.cn --answer none',
      text: { zh: '收回说明', en: 'take back what was said' },
    },
  ],
  exits: [{ exit: 3, text: { zh: '有的主机没有记下', en: 'some hosts were refused' } }],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const { host: hosts, answer, reason = '', state = 'open', text } = options;
    if ((hosts.length === 0) !== (answer === undefined))
      throw new AppError('option-required', { option: answer === undefined ? '--answer' : '--host' });
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      return withLocalService({ options, env, cwd, stderr, language }, act);
    };
    if (answer !== undefined) {
      const said = { answer: answer === BACK ? null : (answer as Answer), reason };
      const refused =
        server === null
          ? await local(async (service) => answerHere(service, hosts, said))
          : await answerMetHosts(server, hosts, said);
      // Of one alone it is said as everywhere.
      if (hosts.length === 1 && refused[0] !== undefined) throw new AppError(refused[0].reason);
      for (const one of refused) stderr.write(`${one.host}\t${REFUSED[one.reason][language]}\n`);
      stderr.write(
        {
          zh: `说明 ${hosts.length - refused.length} 台，没有记下 ${refused.length} 台\n`,
          en: `${hosts.length - refused.length} hosts answered, ${refused.length} refused\n`,
        }[language],
      );
      return refused.length === 0 ? 0 : 3;
    }
    const wanted = { state: state as State, text };
    const found =
      server === null ? await local(async (service) => listHere(service, wanted)) : await allMetHosts(server, wanted);
    const lines = found.map((one) => lineOf(one, language));
    writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 台`, en: `${count} hosts` }));
    return 0;
  },
});

async function answerHere(service: Service, hosts: readonly string[], said: { answer: Answer | null; reason: string }) {
  const known = new Map(
    (await listHere(service, { state: 'all', text: undefined })).map(({ host, id, version }) => [
      host,
      { host, id, version },
    ]),
  );
  const meant = hosts.map((host) => known.get(host.toLowerCase()) ?? { host, id: null, version: 0 });
  const given = meant.flatMap(({ id, version }) => (id === null ? [] : [{ id, version }]));
  const { refused } = await answerHosts(service, REGISTRY_SYSTEM, { hosts: given, ...said });
  const why = new Map(refused.map(({ id, reason }) => [id, reason]));
  return meant.flatMap(({ host, id }) => {
    const reason = id === null ? 'not-found' : why.get(id);
    return reason === undefined ? [] : [{ host, reason }];
  });
}

const REFUSED = {
  'not-found': { zh: '没有这台主机，或已经登记', en: 'there is none, or it is registered by now' },
  'version-changed': { zh: '别人刚刚作了另外的说明', en: 'somebody has just said something else' },
} as const satisfies Record<string, Text>;

const MOST = 1_000_000;

const listHere = async (service: Service, { state, text }: { state: State; text: string | undefined }) =>
  listMetHosts(service, REGISTRY_SYSTEM.reach, {
    isAnswered: state === 'all' ? undefined : state === 'answered',
    text,
    sort: 'host',
    after: null,
    limit: MOST,
  });

/** Columns with tabs between them, for people and for `cut`. */
function lineOf({ host, site, organization, answers, answer, reason, url, page }: Shown, language: keyof Text): string {
  const isThere = REACHED[String(answers)]?.[language] ?? '';
  return [
    host,
    isThere,
    site,
    organization,
    answer === null ? '' : ANSWERS[answer][language],
    reason,
    page ?? url,
  ].join('\t');
}

const REACHED: Readonly<Record<string, Text>> = {
  true: { zh: '有回应', en: 'answers' },
  false: { zh: '无回应', en: 'silent' },
  null: { zh: '未访问', en: 'not asked' },
};

const ANSWERS = {
  registered: { zh: '已在别处登记', en: 'registered elsewhere' },
  'not-ours': { zh: '不是我们的', en: 'not ours' },
  'to-be-closed': { zh: '要关停', en: 'to be closed' },
} as const satisfies Record<Answer, Text>;
