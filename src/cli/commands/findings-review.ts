import { AppError } from '../../core/model/app-error.ts';
import type { Text } from '../../core/model/text.ts';
import { reviewOn } from '../../server/api/client/findings.ts';
import { withService } from '../../server/main.ts';
import { reviewAs } from '../../server/usecases/findings/command-findings.ts';
import { readServiceSettings } from '../../server/usecases/read-service-settings.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';

const AS = {
  type: 'string',
  value: 'LOGIN',
  text: {
    zh: '以哪个账号认定，它须有复核权限；用 --server 时是令牌的所有者',
    en: 'account that decides and has to be allowed to; with --server it is the owner of the token',
  },
} as const;

const IDS = {
  name: 'ID',
  text: { zh: '问题编号，见 findings list', en: 'id, see `findings list`' },
  many: true,
} as const;

type Verb = 'confirm' | 'dismiss';

const command = (verb: Verb, description: Text, isReasonNeeded: boolean) =>
  defineCommand({
    description,
    arguments: [IDS],
    options: {
      as: AS,
      reason: { type: 'string', value: 'TEXT', text: { zh: '理由', en: 'why' }, ...(isReasonNeeded ? REQUIRED : {}) },
      ...DATA_OPTIONS,
      ...SERVER_OPTIONS,
    },
    examples: [
      {
        call: `findings ${verb} --as zhang${isReasonNeeded ? ' --reason 误报' : ''} 01a2b3c4-…`,
        text: { zh: '一个问题', en: 'one finding' },
      },
    ],
    async run({ args: ids, options, env, cwd, stdout, stderr, language }) {
      const review = { ids, verb, reason: options.reason ?? '' };
      const server = serverOf(options, env);
      const { as } = options;
      if (server !== null && as !== undefined)
        throw new AppError('options-apart', { option: '--as', other: '--server' });
      const local = async () => {
        if (as === undefined) throw new AppError('option-required', { option: '--as' });
        const settings = readServiceSettings({
          options: { data: options.data },
          env,
          file: options.config ?? null,
          cwd,
        });
        const onNotice = (text: Text) => stderr.write(`${text[language]}\n`);
        return withService(settings, { onNotice }, async (service) => reviewAs(service, as, review));
      };
      const { decisions } = server === null ? await local() : await reviewOn(server, review);
      const { confirmed, proposed, dismissed } = decisions;
      const told = {
        zh: `已确认 ${confirmed}，待第二人确认 ${proposed}，不认定 ${dismissed}`,
        en: `confirmed ${confirmed}, to be confirmed by a second person ${proposed}, dismissed ${dismissed}`,
      };
      stdout.write(`${told[language]}\n`);
      return 0;
    },
  });

const REQUIRED = { required: true } as const;

export const findingsConfirm = command(
  'confirm',
  {
    zh: '确认问题。单项否决的问题须由两个人先后确认。全部成功，或一个也不改。',
    en: 'Confirms findings; a veto takes two persons, one after the other. All of them or none.',
  },
  false,
);

export const findingsDismiss = command(
  'dismiss',
  {
    zh: '不认定问题，须写明理由。全部成功，或一个也不改。',
    en: 'Dismisses findings, with a reason. All of them or none.',
  },
  true,
);
