import { expect, test } from 'vitest';
import { z } from 'zod';
import { ITEMS_A_TURN } from '../../core/model/turns.ts';
import { isLongReply, replyInTurns } from './write-reply.ts';

const SCHEMA = z.strictObject({
  title: z.string().optional(),
  items: z.array(z.strictObject({ name: z.string(), size: z.number().nullable() })),
  more: z.array(z.string()).nullable(),
  count: z.number(),
});

const LONG = {
  count: 2,
  more: ['“乙”', '丙\n'],
  items: Array.from({ length: 2 * ITEMS_A_TURN + 1 }, (_, index) => ({
    size: index % 2 === 0 ? index : null,
    name: `第${index}`,
  })),
};

test.each([
  ['a long list', LONG],
  ['a long list that may be null is written as a whole', { ...LONG, more: LONG.items.map(({ name }) => name) }],
  ['something that is not there', { ...LONG, title: undefined }],
  ['and that is', { ...LONG, title: '题' }],
  ['two of a kind', { ...LONG, items: LONG.items.slice(0, 2), more: null }],
])('%s: the text is that of the whole', (_, reply) => {
  const turns = replyInTurns(SCHEMA, reply);
  let stops = 0;
  let pieces: string[] | null = null;
  while (pieces === null) {
    const { done, value } = turns.next();
    if (done === true) pieces = value;
    else stops++;
  }
  expect(pieces.join('')).toBe(JSON.stringify(z.encode(SCHEMA, reply)));
  expect(stops).toBe(reply.items.length > 2 ? 2 : 0);
});

test('what does not fit its schema is not sent, wherever it stands', () => {
  const items = [...LONG.items, { name: 'x', size: 1, secret: 'y' }];
  expect(() => [...replyInTurns(SCHEMA, { ...LONG, items })]).toThrow('Unrecognized key');
  expect(() => [...replyInTurns(SCHEMA, { ...LONG, secret: 1 })]).toThrow('Unrecognized key');
});

test('long is what has a list of more than is written at once', () => {
  expect(isLongReply(LONG)).toBe(true);
  expect(isLongReply({ items: LONG.items.slice(0, ITEMS_A_TURN) })).toBe(false);
  for (const none of [null, undefined, 'x', 1, {}]) expect(isLongReply(none)).toBe(false);
});
