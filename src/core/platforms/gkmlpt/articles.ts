import { z } from 'zod';

/** An entry of a catalogue of 广东省政府信息公开平台. */
export interface CatalogueEntry {
  title: string;
  /** As the platform gives it: absolute. */
  url: string;
  /** `YYYY-MM-DD`, the day that the platform displays. */
  date: string;
}

const ListSchema = z.object({ articles: z.array(z.unknown()) });

/** What the platform says of an article in its lists; the times are those of China. */
const ArticleSchema = z.object({
  title: z.string().min(1),
  url: z.string().min(1),
  post_url: z.string().nullish(),
  created_at: z.string().nullish(),
  display_publish_time: z.union([z.string(), z.number()]).nullish(),
});

/**
 * The entries in an answer of the list of a column (`/gkmlpt/api/all/COLUMN?page=N&sid=SITE`): of articles that lie elsewhere the
 * address where they are shown. Entries without a day are left out. Null for a text that is no such answer.
 */
export function catalogueEntries(text: string): CatalogueEntry[] | null {
  const list = ListSchema.safeParse(parsed(text));
  return list.success ? list.data.articles.flatMap((article) => entryOf(article) ?? []) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function entryOf(article: unknown): CatalogueEntry | null {
  const { success, data } = ArticleSchema.safeParse(article);
  if (!success) return null;
  const date = dayOf(data.display_publish_time) ?? dayOf(data.created_at);
  const url = data.post_url === undefined || data.post_url === null || data.post_url === '' ? data.url : data.post_url;
  return date === null ? null : { title: data.title.trim(), url, date };
}

const SHANGHAI_SECONDS = 8 * 3600;

/** Written, or in seconds since 1970; 0 stands for none. */
function dayOf(time: string | number | null | undefined): string | null {
  if (typeof time === 'number') {
    return time > 0 ? new Date((time + SHANGHAI_SECONDS) * 1000).toISOString().slice(0, 10) : null;
  }
  return /^\d{4}-\d{2}-\d{2}/u.exec(time ?? '')?.[0] ?? null;
}
