/** An entry of a catalogue of 广东省政府信息公开平台. */
export interface CatalogueEntry {
  title: string;
  /** As the platform gives it: absolute. */
  url: string;
  /** `YYYY-MM-DD`, the day that the platform displays. */
  date: string;
}

/**
 * The entries in an answer of the list of a column (`/gkmlpt/api/all/COLUMN?page=N&sid=SITE`): of articles that lie elsewhere the
 * address where they are shown. Entries without a day are left out. Null for a text that is no such answer.
 */
export function catalogueEntries(text: string): CatalogueEntry[] | null {
  const list = fieldsOf(parsed(text))?.['articles'];
  return Array.isArray(list) ? list.flatMap((article) => entryOf(article) ?? []) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

/** By hand and not by a schema: what reads pages starts with every inspection, and a library of schemas takes as long as all of it. */
function entryOf(article: unknown): CatalogueEntry | null {
  const {
    title,
    url,
    post_url: elsewhere = null,
    created_at: created = null,
    display_publish_time: shown = null,
  } = fieldsOf(article) ?? {};
  if (!isText(title) || !isText(url) || title === '' || url === '') return null;
  if (!isTextOrNull(elsewhere) || !isTextOrNull(created) || !(isTextOrNull(shown) || Number.isFinite(shown)))
    return null;
  const date = dayOf(shown as string | number | null) ?? dayOf(created);
  return date === null
    ? null
    : { title: title.trim(), url: elsewhere === null || elsewhere === '' ? url : elsewhere, date };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const SHANGHAI_SECONDS = 8 * 3600;

/** Written, or in seconds since 1970; 0 stands for none. */
function dayOf(time: string | number | null): string | null {
  if (typeof time === 'number') {
    const moment = new Date((time + SHANGHAI_SECONDS) * 1000);
    return time > 0 && !Number.isNaN(moment.getTime()) ? moment.toISOString().slice(0, 10) : null;
  }
  return /^\d{4}-\d{2}-\d{2}/u.exec(time ?? '')?.[0] ?? null;
}
