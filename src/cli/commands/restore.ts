import type { Text } from '../../core/model/text.ts';
import { withEmptyService } from '../../server/main.ts';
import type { EndedAccess } from '../../server/usecases/backup/end-access.ts';
import { openBackup, restoreBackup } from '../../server/usecases/backup/restore-backup.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { verifyChains } from '../../server/usecases/traces/verify-chains.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const restore = defineCommand({
  description: {
    zh: '把 kaoping backup 写出的文件恢复到一个还没有数据的文件夹（或 DATABASE_URL 指定的空数据库）。先核对文件中每一项的哈希，再写入；写入后逐表核对，并核对操作记录的哈希链。',
    en: 'Restores a file of `kaoping backup` into a folder without data (or the empty database of DATABASE_URL). Every hash in the file is checked first; afterwards every table is held against the backup, and the chains of events are walked.',
  },
  arguments: [{ name: 'FILE', text: { zh: '备份文件', en: 'the backup' } }],
  options: DATA_OPTIONS,
  examples: [
    { call: 'restore kaoping-0101.tar --data /srv/kaoping', text: { zh: '恢复到新文件夹', en: 'into a new folder' } },
  ],
  exits: [{ exit: 4, text: { zh: '恢复的内容不完好', en: 'what was restored does not hold' } }],
  async run({ args, options: { data, config }, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const opened = openBackup(args[0] ?? '', cwd);
    const { restored, faults } = await withEmptyService(settings, { onNotice }, async (service) => {
      const restored = await restoreBackup(service, opened);
      return { restored, faults: (await verifyChains(service)).flatMap((report) => report.faults) };
    });
    const { moment, rows, blobs, damaged, ended } = restored;
    const done = {
      zh: `已恢复 ${moment} 的备份：${rows} 行，${blobs} 个文件\n`,
      en: `restored as of ${moment}: ${rows} rows, ${blobs} blobs\n`,
    };
    stdout.write(done[language]);
    stdout.write(textOf(ended)[language]);
    for (const hash of damaged) stderr.write({ zh: `内容已损坏：${hash}\n`, en: `damaged blob: ${hash}\n` }[language]);
    for (const { chain, number, fault } of faults) stderr.write(`${chain} ${number}: ${fault}\n`);
    return damaged.length + faults.length === 0 ? 0 : 4;
  },
});

const textOf = ({ sessions, links, passwords }: EndedAccess): Text => ({
  zh: `已结束其中的登录 ${sessions} 个、未用的设置密码链接 ${links} 个、一次性密码 ${passwords} 个，请管理员给这些人重设密码；令牌仍然有效\n`,
  en: `ended: ${sessions} logins, ${links} unused links, ${passwords} one-time passwords; give those people new ones. Tokens stay valid\n`,
});
