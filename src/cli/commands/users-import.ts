import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { toPreview } from '../../server/api/people/import-users.ts';
import { withService } from '../../server/main.ts';
import { importUsers, previewUsers, USERS_SYSTEM } from '../../server/usecases/people/import-users.ts';
import { readUsersFile, writePasswords } from '../../server/usecases/people/users-file.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';

/** Where the links lead: as given, or where the service of this machine listens. */
const addressOf = (given: string | undefined, { host, port }: { host: string; port: number }): string =>
  given?.replace(/\/+$/, '') ?? `http://${host}:${port}`;

export const usersImport = defineCommand({
  description: {
    zh: '按表建立账号（XLSX 或 CSV，表头：账号、姓名、单位、角色；多个角色用顿号隔开）。有坏行时一个也不建立。一次性密码和设置密码的链接（7 天内用一次，二者择一）只写一次，交给本人后请删除文件。',
    en: 'Makes the accounts of a table (XLSX or CSV, headed 账号, 姓名, 单位, 角色). With one bad row none is made. The one-time passwords, and links to set one (once within 7 days; hand on one of both), are written once; delete the file when they are handed on.',
  },
  arguments: [{ name: 'FILE', text: { zh: '账号表', en: 'the table' } }],
  options: {
    'dry-run': {
      type: 'boolean',
      text: { zh: '只列出账号和坏行，不建立', en: 'tell what would be made, make nothing' },
    },
    out: {
      type: 'string',
      value: 'FILE',
      text: { zh: '一次性密码写到哪里（CSV）', en: 'where the passwords go (CSV)' },
    },
    address: {
      type: 'string',
      value: 'URL',
      text: {
        zh: '链接里服务的地址，例如 https://kaoping.example.cn（默认为配置的地址和端口）',
        en: 'address of the service in the links (by the settings host and port)',
      },
    },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'users import 账号.xlsx --dry-run', text: { zh: '先看', en: 'look first' } },
    { call: 'users import 账号.xlsx --out 密码.csv', text: { zh: '建立', en: 'make them' } },
  ],
  exits: [{ exit: 3, text: { zh: '有坏行', en: 'there are bad rows' } }],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const isDryRun = options['dry-run'];
    const out = isDryRun ? null : (options.out ?? null);
    if (out === null && !isDryRun) throw new AppError('option-required', { option: '--out' });
    const table = readUsersFile({ file: args[0] ?? '', out, cwd });
    const server = serverOf(options, env);
    const sent = { query: { name: table.name.slice(-200) }, file: new Blob([new Uint8Array(table.bytes)]) };
    const settingsHere = () =>
      readServiceSettings({ options: { data: options.data }, env, file: options.config ?? null, cwd });
    const here = async <Result>(work: Parameters<typeof withService<Result>>[2]): Promise<Result> => {
      const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
      return withService(settingsHere(), { onNotice }, work);
    };
    if (out === null) {
      const { users, faults } =
        server === null
          ? toPreview(await here(async (service) => previewUsers(service, USERS_SYSTEM, table)))
          : await server.call('previewUsersImport', sent);
      for (const user of users)
        stdout.write(`${user.login}\t${user.name}\t${user.organization}\t${user.roles.join(', ')}\n`);
      for (const { place, message, remedy } of faults)
        stdout.write(`${`${place} ${message[language]} ${remedy?.[language] ?? ''}`.trimEnd()}\n`);
      return faults.length > 0 ? 3 : 0;
    }
    const { count, passwords } =
      server === null
        ? await here(async (service) =>
            importUsers(service, USERS_SYSTEM, { file: table, address: addressOf(options.address, settingsHere()) }),
          )
        : await server.call('importUsers', sent);
    writePasswords({ out, cwd }, passwords);
    const done = {
      zh: `建立 ${count} 个账号，密码和链接已写入 ${out}\n`,
      en: `${count} accounts made; passwords and links are in ${out}\n`,
    };
    stdout.write(done[language]);
    return 0;
  },
});
