import { defineCommand } from '../command.ts';
import { REMOTE_OPTIONS, remoteOf } from '../server-options.ts';

export const inspectionCancel = defineCommand({
  arguments: [{ name: 'ID', text: { zh: '检查的编号', en: 'id of the inspection' } }],
  options: REMOTE_OPTIONS,
  examples: [
    {
      call: 'inspection cancel 01965a3e-0000-7000-8000-000000000000 --server https://kaoping.example.cn',
      text: { zh: '取消一次', en: 'cancel one' },
    },
  ],
  async run({ args, options, env, stdout, language }) {
    const client = remoteOf(options, env);
    const { state } = await client.call('cancelInspection', { params: { id: args[0] ?? '' } });
    const said =
      state === 'cancelled'
        ? { zh: '已取消\n', en: 'cancelled\n' }
        : { zh: '正在进行，几秒内停下\n', en: 'it is under way and ends within seconds\n' };
    stdout.write(said[language]);
    return 0;
  },
});
