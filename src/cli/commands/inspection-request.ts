import { requestAt } from '../../server/api/client/inspections.ts';
import { requestHere } from '../../server/usecases/inspections/inspections-here.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const inspectionRequest = defineCommand({
  description: {
    zh: '请考评服务检查一个已登记的网站；已在排队或正在检查的，就是那一次。',
    en: 'Has a service inspect a registered site; one that waits or is under way already is the one that is meant.',
  },
  arguments: [{ name: 'SITE', text: { zh: '网站的网址、标识码、名称或编号', en: 'its address, code, name or id' } }],
  options: {
    depth: {
      type: 'string',
      value: 'DEPTH',
      choices: ['light', 'full'],
      text: {
        zh: 'light 看首页和栏目，full 看全站（默认）',
        en: 'light: home page and columns; full: all of it (default)',
      },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    {
      call: 'inspection request www.example.gov.cn --depth light',
      text: { zh: '首页和栏目', en: 'home page and columns' },
    },
    {
      call: 'inspection request http://www.example.gov.cn/ --server https://kaoping.example.cn',
      text: { zh: '在另一台机器的服务上检查全站', en: 'all of it, at the service of another machine' },
    },
  ],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const server = serverOf(options, env);
    const wanted = { site: args[0] ?? '', depth: options.depth === 'light' ? 'light' : 'full' } as const;
    const { id, isNew, name } =
      server === null
        ? await withLocalService({ options, env, cwd, stderr, language }, async (service) =>
            requestHere(service, wanted),
          )
        : await requestAt(server, wanted);
    stdout.write(`${id}\n`);
    const said = isNew
      ? { zh: `${name}：已排队\n`, en: `${name}: waits for a worker\n` }
      : { zh: `${name}：已在排队或正在检查\n`, en: `${name}: waited already, or is under way\n` };
    stderr.write(said[language]);
    return 0;
  },
});
