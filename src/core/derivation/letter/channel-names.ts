import type { SeenPage } from '../../model/observation/index.ts';
import { columnNameOf, pathNames, tagOf } from '../section/index.ts';

/** Names of lists by the folder of their address, for pages that do not say to which one they belong. */
export interface ChannelNames {
  add(page: SeenPage, number: number): void;
  /** The name of the list in the same folder, or in the nearest one above it; null for none. `stands` tells of two records of a page the later one. */
  nearest(url: string, stands: (page: number) => boolean): string | null;
}

interface NamedList {
  name: string;
  url: string;
  page: number;
}

export function openChannelNames(): ChannelNames {
  const byFolder = new Map<string, NamedList[]>();
  return {
    add(page, number) {
      if (page.facts.kind !== 'section' && !isListOfLetters(page)) return;
      const named = { name: columnNameOf(page), url: page.url, page: number };
      const folder = folderOf(page.url);
      if (named.name === '') return;
      const known = byFolder.get(folder);
      if (known === undefined) byFolder.set(folder, [named]);
      else known.push(named);
    },
    nearest(url, stands) {
      for (let folder = folderOf(url); !isRoot(folder); folder = folderOf(folder.slice(0, -1))) {
        const lists = (byFolder.get(folder) ?? []).filter(({ page }) => stands(page));
        // Of several lists in one folder the first by address: whatever came first.
        const [first] = lists.toSorted((a, b) => (a.url < b.url ? -1 : 1));
        if (first !== undefined) return first.name;
      }
      return null;
    },
  };
}

const isListOfLetters = ({ facts }: SeenPage) => facts.kind === 'messages' && facts.messages.length > 1;
const folderOf = (url: string) => url.slice(0, url.split('?', 1)[0]?.lastIndexOf('/')).concat('/');
const isRoot = (folder: string) => /^[a-z]+:\/\/[^/]*\/?$/iu.test(folder);

/** Ends of 当前位置 that name the page and no column. */
const NO_NAME =
  /^(?:正文|详情|内容|详细内容|信件(?:详情|内容|查看)?|查看(?:信件|详情)?|来信(?:详情|内容)|留言(?:详情|内容)|首页)$/u;

/** The channel that a page names: its column; of a letter's own page the tag, or the last name of 当前位置 that is not its own. Null for none. */
export function channelOf(page: SeenPage, isDetail: boolean): string | null {
  if (!isDetail) return columnNameOf(page) || null;
  const tag = tagOf(page.facts.tags, 'ColumnName');
  if (tag !== null) return tag;
  const names = pathNames(page.text).filter((name) => !NO_NAME.test(name) && name !== page.facts.title);
  return names.at(-1) ?? null;
}
