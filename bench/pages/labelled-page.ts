import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageKind } from '../../src/core/model/page-facts.ts';

/** What people wrote down about a real page. Nothing of it may be printed. */
export interface LabelledPage {
  file: string;
  is_gov: boolean;
  kind: string;
  subkind: string | null;
  original_url: string | null;
  charset: { actual: string };
  ground_truth: {
    gov_meta: Record<string, string | string[]>;
    footer: {
      site_code: string[];
      icp: string[];
      police: string[];
      conac_mark: boolean;
      jiucuo_site_code: string[];
    };
    title?: string;
    publish_displayed?: string | null;
    source?: string | null;
  };
}

/** Title as a digest, address as written, date. */
export type ItemLabel = [title: string, url: string | null, date: string | null];

const ROOT = new URL('../../', import.meta.url);
const FOLDER = fileURLToPath(new URL('../shared/pages/', ROOT));

/** The labelled pages beside the repository; null where they are not there. */
export function labelledPages(): LabelledPage[] | null {
  const manifest = join(FOLDER, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const pages = JSON.parse(readFileSync(manifest, 'utf8')) as LabelledPage[];
  return pages.filter(({ file }) => file.endsWith('.html'));
}

export const bytesOf = ({ file }: LabelledPage): Uint8Array => readFileSync(join(FOLDER, file));

export function itemLabels(): Record<string, ItemLabel[]> {
  return JSON.parse(readFileSync(new URL('test/labels/items.json', ROOT), 'utf8')) as Record<string, ItemLabel[]>;
}

export const titleDigest = (title: string): string =>
  createHash('sha256').update(title.replaceAll(/\s/gu, '')).digest('hex').slice(0, 12);

/** The collection's other pages are articles of the press, its services are forms, a shell of a list is one or a search. */
export function kindsOf({ kind, subkind }: LabelledPage): readonly PageKind[] {
  if (kind === 'newmedia') return subkind === 'wechat-article' ? ['article'] : ['other', 'section'];
  if (subkind === 'search-js-shell') return ['search', 'section'];
  const kinds: Readonly<Record<string, PageKind>> = {
    article: 'article',
    column: 'section',
    home: 'home',
    other: 'article',
    service: 'form',
  };
  return [kinds[kind] ?? 'other'];
}
