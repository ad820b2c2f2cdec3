import { AppError } from '../../core/model/app-error.ts';
import type { ServerClient } from '../../server/api/client/open-client.ts';
import { bodyNamed, mergeOrganizations } from '../../server/usecases/registry/merge-organizations.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const registryMerge = defineCommand({
  description: {
    zh: '把一个单位并入另一单位：自某日起由后者承接，网站、账号、人员、下级单位一并转入；此前的归属和名称仍可按日期查询。',
    en: 'Merges a body into another from a day on: its websites, accounts, people and the bodies below it go over. Whose they were, and what it was called before, can still be asked by date.',
  },
  arguments: [{ name: 'BODY', text: { zh: '被并入的单位全称', en: 'full name of the body that is merged' } }],
  options: {
    into: {
      type: 'string',
      value: 'BODY',
      required: true,
      text: { zh: '并入哪个单位', en: 'the one that takes over' },
    },
    on: { type: 'string', value: 'DAY', required: true, text: { zh: '自何日起', en: 'from which day on' } },
    reason: { type: 'string', value: 'TEXT', required: true, text: { zh: '依据', en: 'why' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    {
      call: 'registry merge 某市旅游局 --into 某市文化广电旅游局 --on 2019-03-01 --reason 机构改革',
      text: { zh: '机构改革', en: 'a reform' },
    },
  ],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const { into, on, reason } = options;
    if (!/^\d{4}-\d\d-\d\d$/.test(on) || Number.isNaN(Date.parse(on)))
      throw new AppError('date-malformed', { value: on });
    const [name = ''] = args;
    const given = { name, into, on, reason };
    const server = serverOf(options, env);
    const local = async () => {
      return withLocalService({ options, env, cwd, stderr, language }, async (service) => {
        const [body, heir] = [await bodyNamed(service, given.name), await bodyNamed(service, into)];
        const moved = await mergeOrganizations(service, REGISTRY_SYSTEM, { ...body, into: heir.id, on, reason });
        return { targets: moved.targets.length, users: moved.users.length, bodies: moved.bodies.length };
      });
    };
    const { targets, users, bodies } = server === null ? await local() : await mergeOn(server, given);
    stdout.write(
      {
        zh: `转入网站和账号 ${targets} 个、人员 ${users} 人、下级单位 ${bodies} 个\n`,
        en: `${targets} websites and accounts, ${users} people and ${bodies} bodies went over\n`,
      }[language],
    );
    return 0;
  },
});

interface Given {
  name: string;
  into: string;
  on: string;
  reason: string;
}

async function mergeOn(client: ServerClient, { name, into, on, reason }: Given) {
  const { items } = await client.call('listOrganizations', { query: {} });
  const [body, heir] = [name, into].map((wanted) => items.find(({ fullName }) => fullName === wanted));
  if (body === undefined || heir === undefined) throw new AppError('not-found');
  const { id, version } = body;
  return client.call('mergeOrganization', { params: { id }, body: { version, into: heir.id, on, reason } });
}
