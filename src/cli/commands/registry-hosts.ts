import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { allMetHosts, answerMetHost, type RemoteHost } from '../../server/api/client/met-hosts.ts';
import { withService } from '../../server/main.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { answerHost, HOST_ANSWERS, listMetHosts, metHostNamed } from '../../server/usecases/registry/met-hosts.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';

const STATES = ['open', 'answered', 'all'] as const;
type State = (typeof STATES)[number];
type Answer = (typeof HOST_ANSWERS)[number];
type Shown = Pick<RemoteHost, 'host' | 'site' | 'organization' | 'answers' | 'answer' | 'reason' | 'url' | 'page'>;

export const registryHosts = defineCommand({
  description: {
    zh: '列出检查中遇到的、在已登记网站的域名之下而没有登记的主机；登记之后自动消失。用 --host 和 --answer 说明其中一台是什么，写入操作记录。',
    en: 'Lists hosts below the domains of registered websites that inspections met and nobody registered; one that is registered later is gone. With --host and --answer one of them is said to be something, which is kept as an event.',
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
    host: { type: 'string', value: 'HOST', text: { zh: '要说明的主机', en: 'the host that is answered' } },
    answer: {
      type: 'string',
      value: 'ANSWER',
      choices: HOST_ANSWERS,
      text: { zh: '已在别处登记、不是我们的、要关停', en: 'registered elsewhere, not ours, to be closed' },
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
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const { host, answer, reason = '', state = 'open', text } = options;
    if ((host === undefined) !== (answer === undefined))
      throw new AppError('option-required', { option: host === undefined ? '--host' : '--answer' });
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      const settings = readServiceSettings({ options: { data: options.data }, env, file: options.config ?? null, cwd });
      return withService(settings, { onNotice: (said: Text) => stderr.write(`${said[language]}\n`) }, act);
    };
    if (host !== undefined && answer !== undefined) {
      const said = { host, answer: answer as Answer, reason };
      await (server === null ? local(async (service) => answerHere(service, said)) : answerMetHost(server, said));
      return 0;
    }
    const wanted = { state: state as State, text };
    const found =
      server === null ? await local(async (service) => listHere(service, wanted)) : await allMetHosts(server, wanted);
    for (const one of found) stdout.write(`${lineOf(one, language)}\n`);
    stderr.write({ zh: `${found.length} 台\n`, en: `${found.length} hosts\n` }[language]);
    return 0;
  },
});

async function answerHere(
  service: Service,
  { host, answer, reason }: { host: string; answer: Answer; reason: string },
): Promise<void> {
  const { id, version } = await metHostNamed(service, REGISTRY_SYSTEM.reach, host);
  await answerHost(service, REGISTRY_SYSTEM, { id, version, answer, reason });
}

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
