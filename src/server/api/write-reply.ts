import { z } from 'zod';
import { appendAll } from '../../core/model/append-all.ts';
import { ITEMS_A_TURN, jsonInTurns, type Turns } from '../../core/model/turns.ts';

/** Whether a list of it is so long that others would have to wait while it is written. */
export function isLongReply(reply: unknown): reply is object {
  return typeof reply === 'object' && reply !== null && Object.values(reply).some(isLongList);
}

/** A reply as it is sent, in pieces, held against its schema: the same text as in one go, but its long lists are written with stops. */
export function* replyInTurns(schema: z.ZodType, reply: object): Turns<string[]> {
  const shape: Readonly<Record<string, unknown>> = schema instanceof z.ZodObject ? schema.shape : {};
  const lists = new Map<string, { items: readonly unknown[]; item: z.ZodType }>();
  for (const [key, items] of Object.entries(reply)) {
    const list = shape[key];
    if (isLongList(items) && list instanceof z.ZodArray) lists.set(key, { items, item: list.element as z.ZodType });
  }
  const emptied = { ...reply, ...Object.fromEntries([...lists.keys()].map((key) => [key, []])) };
  const pieces: string[] = [];
  for (const [key, value] of Object.entries(z.encode(schema, emptied) as object)) {
    const list = lists.get(key);
    // What is undefined is left out.
    if (value === undefined) continue;
    pieces.push(`${pieces.length === 0 ? '{' : ','}${JSON.stringify(key)}:`);
    appendAll(pieces, list === undefined ? [JSON.stringify(value)] : yield* listInTurns(list));
  }
  return [...pieces, '}'];
}

const isLongList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > ITEMS_A_TURN;

const listInTurns = ({ items, item }: { items: readonly unknown[]; item: z.ZodType }): Turns<string[]> =>
  jsonInTurns(items, (one) => z.encode(item, one));
