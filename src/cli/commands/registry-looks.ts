import { allAccountLooks, sendLooks } from '../../server/api/client/account-looks.ts';
import { accountsHere, importLooksFile, looksTable } from '../../server/usecases/accounts/command-looks.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const registryLooks = defineCommand({
  description: {
    zh: '新媒体账号最近何时更新，平台不对外提供，要由人查看。不给文件时输出一张 CSV 表，在用账号一行一个，最需要查看的在前；填好“最近更新”和“查看日期”（空着即今天）再导入，就全部记下，一条操作记录。两个日期都空着的行略过；只填查看日期表示没有发布过内容。有一个坏行就一行也不写。满 7 天和 10 天没有更新会告警。',
    en: 'When accounts posted last a person has to look up, for no platform tells others. Without a file a table (CSV) is written, a row for each account in use, those first that need a look. Filled in (最近更新, and 查看日期 where it was not today) and handed back, all of it is kept as one event. Rows without any day are left out; a day of the look alone says that there is no post. With one bad row nothing is written. Channels are told 7 and 10 days after the newest post.',
  },
  arguments: [{ name: 'FILE', optional: true, text: { zh: '填好的表', en: 'the table, filled in' } }],
  options: { ...DATA_OPTIONS, ...SERVER_OPTIONS },
  examples: [
    { call: 'registry looks > 账号.csv', text: { zh: '要填写的表', en: 'the table to fill in' } },
    { call: 'registry looks 账号.csv', text: { zh: '填好后导入', en: 'hand it back' } },
  ],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args: [file], options, env, cwd, stdout, stderr, language }) {
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      return withLocalService({ options, env, cwd, stderr, language }, act);
    };
    if (file === undefined) {
      const accounts = server === null ? await local(accountsHere) : await allAccountLooks(server);
      stdout.write(Buffer.from(looksTable(accounts)).toString('utf8'));
      stderr.write({ zh: `${accounts.length} 个账号\n`, en: `${accounts.length} accounts\n` }[language]);
      return 0;
    }
    const wanted = { file, cwd };
    const { looks, ignored } =
      server === null
        ? await local(async (service) => importLooksFile(service, wanted))
        : await sendLooks(server, wanted);
    for (const header of ignored)
      stderr.write({ zh: `未使用的列：${header}\n`, en: `column not used: ${header}\n` }[language]);
    stderr.write({ zh: `记下 ${looks} 个账号的最近更新\n`, en: `${looks} accounts written down\n` }[language]);
    return 0;
  },
});
