import { z } from 'zod';
import { AppError } from '../../core/model/app-error.ts';

/** How the place in a list is handed out and taken back: nothing that clients may rely on. */
export interface Cursor<Place> {
  /** Of a query: what was not handed out by us is refused (400). */
  schema: z.ZodType<Handed<Place>, string>;
  /** Where a page begins; null: at the head. A place in a list in another order is none in this one. @throws AppError `cursor-faulty` */
  after(given: Handed<Place> | undefined, sort: string): Place | null;
  write(place: Place, sort: string): string;
}

/** A place with the order of the list that it is in. */
export interface Handed<Place> {
  sort: string;
  place: Place;
}

/** Longest cursor, in characters: the place may hold a name of 500. */
const LONGEST = 4000;

/**
 * The cursor of a list, by the name of its operation. Every list has one made here, so that a broken cursor, or one of another list,
 * is refused everywhere and in the same words: a list that began again without a word would be read twice, or never to its end.
 */
export function cursorOf<Place>(list: string, place: z.ZodType<Place>): Cursor<Place> {
  const whole = z.tuple([z.literal(list), z.string(), place]);
  return {
    schema: z
      .string()
      .max(LONGEST)
      .transform((text) => {
        const read = whole.safeParse(parsed(text));
        if (!read.success) throw new AppError('cursor-faulty');
        const [, sort, own] = read.data;
        return { sort, place: own };
      })
      .describe('`next` of the page before'),
    after(given, sort) {
      if (given === undefined) return null;
      if (given.sort !== sort) throw new AppError('cursor-faulty');
      return given.place;
    },
    write: (value, sort) => Buffer.from(JSON.stringify([list, sort, value])).toString('base64url'),
  };
}

/** Undefined for what is no JSON in our alphabet; characters that the database cannot hold are none of ours either. */
function parsed(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return undefined;
  const json = Buffer.from(text, 'base64url').toString('utf8');
  if (/\\u0000|\0/.test(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A page of a list from one item more than it may hold, with the cursor of the next one. */
export function pageOf<Item, Place>(
  found: readonly Item[],
  limit: number,
  { cursor, sort, placeOf }: { cursor: Cursor<Place>; sort: string; placeOf(item: Item): Place },
): { items: Item[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : cursor.write(placeOf(last), sort) };
}

/** `limit` of a list: at most 200, so many where nothing is said. */
export const limitOf = (usual: number) => z.coerce.number().int().min(1).max(200).default(usual);

/** Order of a list that grows at one end. */
export const AgeSchema = z.enum(['newest', 'oldest']).default('newest').describe('which one stands first');

/** Of every list. */
export const NextSchema = z.string().nullable().describe('null: the last page');

/** Moments of a place, as they are handed out. */
export const MomentSchema = z.iso.datetime({ offset: true });
