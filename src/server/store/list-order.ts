import { type RawBuilder, sql } from 'kysely';

/** How a list is read from one of its ends: the order of each column, and what holds a row against the last one that was seen. */
export interface ListOrder {
  way: RawBuilder<unknown>;
  beyond: RawBuilder<unknown>;
}

export const listOrder = (end: 'lowest' | 'highest'): ListOrder =>
  end === 'lowest' ? { way: sql`asc`, beyond: sql`>` } : { way: sql`desc`, beyond: sql`<` };

/** Of a list that grows at one end. */
export type ByAge = 'newest' | 'oldest';

export const orderByAge = (sort: ByAge): ListOrder => listOrder(sort === 'oldest' ? 'lowest' : 'highest');
