import type { Text } from '../../core/model/text.ts';
import { withService } from '../../server/main.ts';
import { writeBackup } from '../../server/usecases/backup/write-backup.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';

export const backup = defineCommand({
  description: {
    zh: '把服务的全部数据（同一时刻的数据库，以及全部文件）写成一个文件，服务运行时也可以。文件含密码的哈希，请像数据库一样保管。用 kaoping restore 恢复。',
    en: 'Writes all data of a service (the database as of one moment, and all blobs) into one file, also beside a service that runs. It has the hashes of passwords: keep it as you keep the database. `kaoping restore` brings it back.',
  },
  options: {
    ...DATA_OPTIONS,
    out: { type: 'string', value: 'FILE', required: true, text: { zh: '写到哪个文件', en: 'the file to write' } },
  },
  examples: [
    {
      call: 'backup --out /backup/kaoping-0101.tar',
      text: { zh: '备份本机的服务', en: 'back up the service of this machine' },
    },
  ],
  exits: [{ exit: 4, text: { zh: '有文件的内容与其哈希不符', en: 'a blob is not what its hash says' } }],
  async run({ options: { data, config, out }, env, cwd, stdout, stderr, language }) {
    const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
    const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
    const { rows, blobs, bytes, sha256, damaged } = await withService(settings, { onNotice }, async (service) =>
      writeBackup(service, { out, cwd }),
    );
    const done = {
      zh: `已备份 ${rows} 行、${blobs} 个文件，共 ${bytes} 字节，SHA-256 ${sha256}\n`,
      en: `${rows} rows and ${blobs} blobs in ${bytes} bytes, SHA-256 ${sha256}\n`,
    };
    stdout.write(done[language]);
    for (const hash of damaged) stderr.write({ zh: `内容已损坏：${hash}\n`, en: `damaged blob: ${hash}\n` }[language]);
    return damaged.length === 0 ? 0 : 4;
  },
});
