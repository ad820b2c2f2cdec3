import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import type { ServerClient } from '../../server/api/client/open-client.ts';
import { REGISTRY_SYSTEM } from '../../server/usecases/registry/registry-maker.ts';
import { listSamples, showSample } from '../../server/usecases/registry/show-samples.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { sampledLines, sampleSummary } from '../sample-lines.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

const MOST = 200;

export const registrySamples = defineCommand({
  description: {
    zh: '列出最近的抽查；给出编号则按存下的内容重新抽取，与当时逐字节相同退出码为 0，不同为 4。',
    en: 'Lists the last samples; with an id it is drawn again from what is kept: exit code 0 where that is the same to the byte, 4 where it is not.',
  },
  arguments: [{ name: 'ID', text: { zh: '抽查的编号', en: 'id of a sample' }, optional: true }],
  options: { ...DATA_OPTIONS, ...SERVER_OPTIONS },
  examples: [{ call: 'registry samples', text: { zh: '最近的抽查', en: 'the last samples' } }],
  exits: [{ exit: 4, text: { zh: '存下的内容与当时不同', en: 'what is kept is not what was kept then' } }],
  async run({ args, options, env, cwd, stdout, stderr, language }) {
    const [id] = args;
    if (id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw new AppError('request-malformed', { place: 'ID', reason: id });
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      return withLocalService({ options, env, cwd, stderr, language }, act);
    };
    if (id === undefined) {
      const page = { sort: 'newest', after: null, limit: MOST } as const;
      const found =
        server === null ? await local(async (service) => listSamples(service, REACH, page)) : await listOn(server);
      const lines = found.map(({ drawnAt, share, drawn, inScope, seed, ...one }) =>
        [
          one.id,
          drawnAt,
          `${Math.round(share * 10_000) / 100}%`,
          `${drawn}/${inScope}`,
          seed,
          one.organization ?? '',
        ].join('\t'),
      );
      writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 次抽查`, en: `${count} samples` }));
      return 0;
    }
    const shown =
      server === null
        ? await local(async (service) => showSample(service, REACH, id))
        : await server.call('showSample', { params: { id } });
    stdout.write(sampledLines(shown.items, language));
    stderr.write(sampleSummary(shown, language));
    stderr.write(`${SAME[shown.isSame ? 'yes' : 'no'][language]}\n`);
    return shown.isSame ? 0 : 4;
  },
});

const REACH = REGISTRY_SYSTEM.reach;

const listOn = async (server: ServerClient) => (await server.call('listSamples', { query: { limit: MOST } })).items;

const SAME = {
  yes: { zh: '按存下的内容重新抽取，结果相同', en: 'drawn again from what is kept: the same' },
  no: { zh: '存下的内容与当时不同', en: 'what is kept is not what was kept then' },
} as const satisfies Record<string, Text>;
