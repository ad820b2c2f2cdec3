import { DECISION_NAMES, PRESENCE_NAMES } from '../../core/process/index.ts';
import { newestFindings } from '../../server/api/client/findings.ts';
import { listForCommand } from '../../server/usecases/findings/command-findings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { filterOf, FINDINGS_OPTIONS } from '../findings-options.ts';
import { oneLine } from '../one-line.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

const MOST = 200;

export const findingsList = defineCommand({
  description: {
    zh: `列出最近变化的 ${MOST} 个问题：编号、认定、状态、检查项、网站、说明。全部问题用 findings export。`,
    en: `Lists the ${MOST} findings that changed last: id, decision, presence, check, target, message. \`findings export\` has all.`,
  },
  options: { ...FINDINGS_OPTIONS, ...DATA_OPTIONS, ...SERVER_OPTIONS },
  examples: [{ call: 'findings list --decision open --veto', text: { zh: '待认定的单项否决问题', en: 'open vetoes' } }],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const filter = filterOf(options);
    const server = serverOf(options, env);
    const local = async () => {
      return withLocalService({ options, env, cwd, stderr, language }, async (service) =>
        listForCommand(service, { filter, limit: MOST }),
      );
    };
    const found = server === null ? await local() : await newestFindings(server, { filter, most: MOST });
    const lines = found.map(({ id, decision, presence, check, target, message }) => {
      const words = [DECISION_NAMES[decision][language], PRESENCE_NAMES[presence][language], check ?? 'by-hand'];
      return oneLine([id, ...words, target, message[language]].join('  '));
    });
    writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 个问题`, en: `${count} findings` }));
    return 0;
  },
});
