import { fetchFindings } from '../../server/api/client/findings.ts';
import { exportToFile } from '../../server/usecases/findings/command-findings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { filterOf, FINDINGS_OPTIONS } from '../findings-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';

export const findingsExport = defineCommand({
  description: {
    zh: '把问题台账写成 XLSX（最多 5 万个）、CSV 或 JSON，由文件名决定。',
    en: 'Writes findings as XLSX (50,000 at most), CSV or JSON, as the name of the file says.',
  },
  options: {
    out: { type: 'string', value: 'FILE', required: true, text: { zh: '文件名', en: 'file to write' } },
    ...FINDINGS_OPTIONS,
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    {
      call: 'findings export --decision confirmed --out 问题台账.xlsx',
      text: { zh: '已确认的问题', en: 'what was confirmed' },
    },
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const wanted = { filter: filterOf(options), out: options.out, cwd };
    const server = serverOf(options, env);
    if (server === null) {
      await withLocalService({ options, env, cwd, stderr, language }, async (service) => exportToFile(service, wanted));
    } else await fetchFindings(server, wanted);
    stdout.write({ zh: `已写入 ${options.out}\n`, en: `Written: ${options.out}\n` }[language]);
    return 0;
  },
});
