import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { type FindingPlace, listFindings as list } from '../../usecases/findings/list-findings.ts';
import { endpoint } from '../endpoint.ts';
import { FILTER, FindingSchema, toFinding } from './finding.ts';

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/findings',
  id: 'listFindings',
  summary: { zh: '问题台账', en: 'Findings' },
  inputs: {
    query: z.strictObject({
      ...FILTER,
      sort: z
        .enum(['changed', 'opened'])
        .default('changed')
        .describe('the newest first; changed: opened, back, gone or decided'),
      cursor: z.string().max(500).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  right: { action: 'read', object: 'finding' },
  reply: z.strictObject({
    items: z.array(FindingSchema).describe('with a text fewer than asked for, though more may follow'),
    next: z.string().nullable().describe('null: the last page'),
  }),
  async run(service, who, { query: { cursor, limit, sort, ...filter } }) {
    const after = cursor === undefined ? null : placeOf(cursor);
    const { findings, next } = await list(service, who, { filter, page: { sort, limit, after } });
    return { items: findings.map(toFinding), next: next === null ? null : cursorOf(next) };
  },
});

const cursorOf = ({ changedAt, id }: FindingPlace): string => Buffer.from(`${changedAt} ${id}`).toString('base64url');

const PlaceSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Only what we gave out leads on. */
function placeOf(cursor: string): FindingPlace {
  const read = PlaceSchema.safeParse(Buffer.from(cursor, 'base64url').toString('utf8').split(' '));
  if (!read.success) throw new AppError('request-malformed', { place: 'querystring.cursor', reason: cursor });
  const [changedAt, id] = read.data;
  return { changedAt, id };
}
