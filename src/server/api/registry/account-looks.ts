import { z } from 'zod';
import { ACCOUNT_STANDINGS, ALERT_TERMS } from '../../../core/monitoring/index.ts';
import {
  importAccountLooks as importLooks,
  listAccountLooks as list,
  type StandingAccount,
  noteAccountLooks,
} from '../../usecases/accounts/account-looks.ts';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { FileNameSchema, TABLE_FILE } from '../table-upload.ts';
import { DaySchema } from './target.ts';

const AccountSchema = z
  .strictObject({
    targetId: z.string(),
    name: z.string(),
    platform: z.string(),
    organizationId: z.string(),
    organization: z.string(),
    newest: z.string().nullable().describe('day of the newest post; null: there was none, or nobody has looked'),
    seenOn: z.string().nullable().describe('day of the last look; null: nobody has looked'),
    notedAt: z.string().nullable(),
    notedByName: z.string().nullable(),
    days: z.number().int().nullable().describe('since the newest post, or since the look where there was none'),
    standing: z.enum(ACCOUNT_STANDINGS).describe('warned and veto: by those days; unknown: nobody has looked'),
  })
  .meta({ id: 'LookedAccount' });

const toAccount = ({ targetId, name, platform, organizationId, organization, ...look }: StandingAccount) => {
  const { newest, seenOn, notedAt, notedByName, days, standing } = look;
  return {
    targetId,
    name,
    platform,
    organizationId,
    organization,
    newest,
    seenOn,
    notedAt,
    notedByName,
    days,
    standing,
  };
};

const CURSOR = cursorOf('listAccountLooks', z.strictObject({ since: z.iso.date(), targetId: z.uuid() }));

export const listAccountLooks = endpoint({
  method: 'GET',
  path: '/api/account-looks',
  id: 'listAccountLooks',
  summary: {
    zh: '在用的新媒体账号及其最近更新，默认最需要查看的在前',
    en: 'Accounts in use with when something was posted last: if nothing else is asked for, those first that need a look',
  },
  inputs: {
    query: z.strictObject({
      organization: z.uuid().optional().describe('a body and everything below it'),
      target: z.uuid().optional(),
      platform: z.string().max(100).optional(),
      sort: z
        .enum(['oldest', 'newest'])
        .default('oldest')
        .describe('by the newest post; oldest: before all others those that nobody has looked at'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(AccountSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, sort, platform, ...filter } }) {
    const reach = reachFor(who, { action: 'read', object: 'target' });
    const found = await list(service, {
      ...filter,
      platform: platform?.replaceAll('\0', ''),
      reach,
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    const placeOf = ({ since, targetId }: StandingAccount) => ({ since, targetId });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toAccount), next };
  },
});

/** Accounts that one request may name. */
const MOST = 1000;

export const createAccountLooks = endpoint({
  method: 'POST',
  path: '/api/account-looks',
  id: 'createAccountLooks',
  summary: {
    zh: '记下看到的账号最近更新日期（一个或成批，全部记下或全部不记）',
    en: 'Write down when accounts posted last, as it was seen: one or many, all or none',
  },
  inputs: {
    body: z.strictObject({
      looks: z
        .array(
          z.strictObject({
            targetId: z.uuid(),
            newest: DaySchema.nullable().describe('day of the newest post; null: there is none'),
            seenOn: DaySchema.optional().describe('day of the look; today'),
          }),
        )
        .min(1)
        .max(MOST)
        .describe(`warned is ${ALERT_TERMS.accountDays.join(' and ')} days after the newest post`),
    }),
  },
  right: { action: 'create', object: 'finding' },
  reply: z.strictObject({}),
  async run(service, who, { body: { looks } }) {
    const reach = reachFor(who, { action: 'create', object: 'finding' });
    await noteAccountLooks(service, { user: who.user, address: who.address, reach }, looks);
    return {};
  },
});

export const importAccountLooks = endpoint({
  method: 'POST',
  path: '/api/account-looks/table',
  id: 'importAccountLooks',
  summary: {
    zh: '用表格记下账号最近更新（平台、账号名称、最近更新、查看日期），全部记下或全部不记',
    en: 'Write down when accounts posted last from a table, all of it or nothing',
  },
  inputs: { query: z.strictObject({ name: FileNameSchema }), file: TABLE_FILE },
  right: { action: 'create', object: 'finding' },
  reply: z.strictObject({
    looks: z.number().int(),
    ignored: z.array(z.string()).describe('columns of which nothing is read'),
  }),
  async run(service, who, { query: { name }, file }) {
    const reach = reachFor(who, { action: 'create', object: 'finding' });
    return importLooks(service, { user: who.user, address: who.address, reach }, { name, bytes: file });
  },
});
