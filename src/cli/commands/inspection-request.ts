import { siteNamed } from '../../server/api/client/inspections.ts';
import { defineCommand } from '../command.ts';
import { REMOTE_OPTIONS, remoteOf } from '../server-options.ts';

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
    ...REMOTE_OPTIONS,
  },
  examples: [
    {
      call: 'inspection request http://www.example.gov.cn/ --server https://kaoping.example.cn',
      text: { zh: '检查全站', en: 'all of it' },
    },
  ],
  async run({ args, options, env, stdout, stderr, language }) {
    const client = remoteOf(options, env);
    const { id: target, name } = await siteNamed(client, args[0] ?? '');
    const depth = options.depth === 'light' ? 'light' : 'full';
    const { id, isNew } = await client.call('requestInspection', { params: { id: target }, body: { depth } });
    stdout.write(`${id}\n`);
    const said = isNew
      ? { zh: `${name}：已排队\n`, en: `${name}: waits for a worker\n` }
      : { zh: `${name}：已在排队或正在检查\n`, en: `${name}: waited already, or is under way\n` };
    stderr.write(said[language]);
    return 0;
  },
});
