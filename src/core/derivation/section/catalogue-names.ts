import { catalogueColumn } from '../../model/catalogue-address.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import { aliasKey } from '../address-alias.ts';
import type { Candidate } from './candidate.ts';
import { typeOfColumn } from './column-type.ts';

/** What the columns of catalogues are called: they have one page, which tells no names, or that of the first of them. */
export interface CatalogueNames {
  see(page: SeenPage, isHome: boolean): void;
  /** A candidate with the name of its column and the type that goes with it; one that is no column of a catalogue as it is. */
  named(candidate: Candidate): Candidate;
}

/** What leads to the rest of a list, and names nothing. */
const MORE = /^(?:查看|浏览)?(?:更多|全部|详情)|^more\b|^[^\p{L}]*$/iu;

/** By the links of the home page, else by the menus of the catalogues. */
export function openCatalogueNames(): CatalogueNames {
  const atHome = new Map<string, string>();
  const inMenus = new Map<string, string>();
  return {
    see({ facts }, isHome) {
      const names = isHome ? atHome : inMenus;
      for (const { url, text } of facts.linkTexts ?? []) {
        if (catalogueColumn(url) === null || MORE.test(text)) continue;
        const key = aliasKey(url);
        const known = names.get(key);
        // Whichever page came first.
        if (known === undefined || text < known) names.set(key, text);
      }
    },
    named(candidate) {
      const { catalogue } = candidate;
      if (catalogue === null || catalogue.column === null) return candidate;
      const key = candidate.list.key;
      const name = atHome.get(key) ?? inMenus.get(key) ?? `栏目 ${catalogue.column}`;
      return { ...candidate, name, type: typeOfColumn(name, null) };
    },
  };
}
