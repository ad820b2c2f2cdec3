import { AppError } from '../../core/model/app-error.ts';
import {
  allCampaignDates,
  createCampaignDates,
  deleteCampaignDates,
  type RemoteDates,
} from '../../server/api/client/campaign-dates.ts';
import {
  createDates,
  DATES_SYSTEM,
  type DaysGiven,
  listDates,
  removeDates,
} from '../../server/usecases/campaigns/campaign-dates.ts';
import { bodyNamed } from '../../server/usecases/registry/merge-organizations.ts';
import type { Service } from '../../server/usecases/service.ts';
import { defineCommand } from '../command.ts';
import { DATA_OPTIONS } from '../data-options.ts';
import { SERVER_OPTIONS, serverOf } from '../server-options.ts';
import { withLocalService } from '../with-local-service.ts';
import { writeList } from '../write-list.ts';

export const campaignDates = defineCommand({
  description: {
    zh: '列出各办公室考评的起止日期；用 --office、--from、--to 和 --title 设定一次，用 --remove 撤销一次。前后各一周内，该办公室及其下级的网站各整站检查一次。写入操作记录。',
    en: 'Lists the days of the campaigns of offices. With --office, --from, --to and --title those of one are set, with --remove they are taken away: the sites of the office and below it are inspected as a whole once in the week before and once in the week after. Kept as an event.',
  },
  options: {
    office: { type: 'string', value: 'BODY', text: { zh: '办公室全称', en: 'full name of the office' } },
    from: { type: 'string', value: 'DAY', text: { zh: '首日', en: 'first day' } },
    to: { type: 'string', value: 'DAY', text: { zh: '末日', en: 'last day' } },
    title: { type: 'string', value: 'TEXT', text: { zh: '考评名称', en: 'what the campaign is called' } },
    remove: { type: 'string', value: 'ID', text: { zh: '要撤销的一次（列表第一列）', en: 'id, as the list has it' } },
    ...DATA_OPTIONS,
    ...SERVER_OPTIONS,
  },
  examples: [
    { call: 'campaign dates', text: { zh: '全部', en: 'all of them' } },
    {
      call: 'campaign dates --office 某市政务公开办公室 --from 2026-12-10 --to 2026-12-20 --title 年度考评',
      text: { zh: '设定一次', en: 'set those of one' },
    },
  ],
  async run({ options, env, cwd, stdout, stderr, language }) {
    const { office, remove } = options;
    const server = serverOf(options, env);
    const local = async <Result>(act: (service: Service) => Promise<Result>): Promise<Result> => {
      return withLocalService({ options, env, cwd, stderr, language }, act);
    };
    if (remove !== undefined) {
      await (server === null
        ? local(async (service) => removeHere(service, remove))
        : deleteCampaignDates(server, remove));
      return 0;
    }
    if (office !== undefined) {
      const given = { office, ...daysOf(options) };
      await (server === null ? local(async (service) => setHere(service, given)) : createCampaignDates(server, given));
      return 0;
    }
    const found = server === null ? await local(listHere) : await allCampaignDates(server);
    const lines = found.map(({ id, organization, title, firstDay, lastDay }) =>
      [id, organization, title, firstDay, lastDay].join('\t'),
    );
    writeList({ stdout, stderr, language }, lines, (count) => ({ zh: `${count} 次`, en: `${count} in all` }));
    return 0;
  },
});

/** @throws AppError `option-required`, `date-malformed` */
function daysOf(options: {
  from?: string | undefined;
  to?: string | undefined;
  title?: string | undefined;
}): DaysGiven {
  const given = (name: 'from' | 'to' | 'title'): string => {
    const value = options[name]?.trim() ?? '';
    if (value === '') throw new AppError('option-required', { option: `--${name}` });
    return value;
  };
  const [firstDay, lastDay] = [given('from'), given('to')];
  const bad = [firstDay, lastDay].find((day) => !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)));
  if (bad !== undefined) throw new AppError('date-malformed', { value: bad });
  return { title: given('title'), firstDay, lastDay };
}

async function setHere(service: Service, { office, ...days }: DaysGiven & { office: string }): Promise<void> {
  const { id } = await bodyNamed(service, office);
  await createDates(service, DATES_SYSTEM, { organizationId: id, ...days });
}

async function removeHere(service: Service, id: string): Promise<void> {
  const found = (await listHere(service)).find((one) => one.id === id);
  if (found === undefined) throw new AppError('not-found');
  await removeDates(service, DATES_SYSTEM, { id, version: found.version });
}

const MOST = 1_000_000;

const listHere = async (service: Service): Promise<RemoteDates[]> =>
  listDates(service, DATES_SYSTEM.reach, { sort: 'latest', after: null, limit: MOST });
