import { openPageReader } from '../page.ts';
import { readMessages } from './read-messages.ts';

const read = openPageReader();

/** Day of asking, day of the answer and unit of each letter, as those of a page that is no article. */
export const messagesIn = (html: string, published: string | null = null) =>
  readMessages(read(new TextEncoder().encode(html)), published).map(({ asked, answered, unit }) => [
    asked,
    answered,
    unit,
  ]);

/** The states of the letters without an answer, by the day of asking. */
export const statesIn = (html: string) =>
  readMessages(read(new TextEncoder().encode(html)), null).flatMap(({ asked, answered, state = null }) =>
    answered === null ? [[asked, state]] : [],
  );
