import { allRegistryWarnings } from '../../server/api/client/registry-warnings.ts';
import { listWarnings, WARNING_CODES } from '../../server/usecases/registry/list-warnings.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

const MOST = 1_000_000;

export const registryWarnings = defineCommand({
  description: {
    zh: '列出台账中与规定不符之处：域名、标识码、一个单位多个网站或账号、临时下线过久、关停公告不足、登记为“正常”却打不开、停更未注销等。只作提示，不拒绝。',
    en: 'Lists what in the register deviates from the rules that have exceptions: domains, codes, second sites and accounts, sites offline for too long or closed without the time of a notice, registered as running and unreachable, accounts stopped and not cancelled. Told, never refused.',
  },
  options: {
    code: {
      type: 'string',
      value: 'CODE',
      choices: WARNING_CODES,
      text: { zh: '只列这一种', en: 'of this kind only' },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'registry warnings', text: { zh: '全部', en: 'all' } },
    { call: 'registry warnings --code normal-unreachable', text: { zh: '登记正常而打不开的', en: 'one kind' } },
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const code = WARNING_CODES.find((one) => one === options.code);
    const server = serverOf(options, env);
    const local = async () => {
      const wanted = { code, sort: 'register', after: null, limit: MOST } as const;
      return withLocalService({ options, env, cwd, stderr, language }, async (service) =>
        listWarnings(service, REGISTRY_SYSTEM.reach, wanted),
      );
    };
    const found = server === null ? await local() : await allRegistryWarnings(server, { code });
    const lines = found.map(({ name, organization, code: own, message }) =>
      [name, organization, own, message[language]].join('\t'),
    );
    writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 处`, en: `${count} in all` }));
    return 0;
  },
});
