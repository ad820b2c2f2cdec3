import { cancelHere } from '../../server/usecases/inspections/inspections-here.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const inspectionCancel = defineCommand({
  arguments: [{ name: 'ID', text: { zh: '检查的编号', en: 'id of the inspection' } }],
  options: { ...DATA_OPTIONS, ...SERVER_OPTIONS },
  examples: [
    {
      call: 'inspection cancel 01965a3e-0000-7000-8000-000000000000',
      text: { zh: '取消一次', en: 'cancel one' },
    },
  ],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const server = serverOf(options, env);
    const id = args[0] ?? '';
    const state =
      server === null
        ? await withLocalService({ options, env, cwd, stderr, language }, async (service) => cancelHere(service, id))
        : (await server.call('cancelInspection', { params: { id } })).state;
    const said =
      state === 'cancelled'
        ? { zh: '已取消\n', en: 'cancelled\n' }
        : { zh: '正在进行，几秒内停下\n', en: 'it is under way and ends within seconds\n' };
    stdout.write(said[language]);
    return 0;
  },
});
