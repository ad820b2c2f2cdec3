import type { Host, Nowhere, Observation, ObservationKind, SeenPage, Sheet } from '../model/observation/index.ts';
import type { Website } from '../model/website.ts';
import { deriveCopies, openPrints } from './copies/index.ts';
import { deriveDatedArticles, openArticles, openListedDays } from './dated-article/index.ts';
import { deriveLetters, openLetters } from './letter/index.ts';
import { deriveLinks, type Edges, openEdges, openLinkWords, openSheetLinks, openSoftNotFound } from './link/index.ts';
import { openPageDays } from './page-days.ts';
import { openPageTitles, type PageTitles } from './page-titles.ts';
import { deriveSections, openCandidates } from './section/index.ts';
import type { Site } from './site.ts';

/** What keeps something of every page, and tells at the end what follows from all of them. */
export interface Join {
  seePage(page: SeenPage, number: number): void;
  seeHost?(host: Host): void;
  seeNowhere?(nowhere: Nowhere): void;
  seeSheet?(sheet: Sheet): void;
  end?(seen: Seen): void;
}

export interface Seen {
  /** All addresses in order. */
  order: Uint32Array;
  /** The last moment of the log. */
  moment: string;
}

export interface JoinOptions {
  target: Website;
  needs: ReadonlySet<ObservationKind>;
  at: string;
  give(observation: Observation): void;
}

/** The joins that somebody needs; what several of them keep is kept once. */
export function openJoins(site: Site, options: JoinOptions): Join[] {
  const { needs } = options;
  const edges = openEdges(site.book);
  const titles = openPageTitles();
  return [
    ...(needs.has('link') || needs.has('section') ? [{ seePage: edges.add }] : []),
    ...(needs.has('link') ? [linkJoin(site, edges, options)] : []),
    ...(needs.has('section') ? [sectionJoin(site, { edges, titles }, options)] : []),
    ...(needs.has('letter') ? [letterJoin(site, options)] : []),
    ...(needs.has('section') || needs.has('copies') || needs.has('dated-article') ? [{ seePage: titles.add }] : []),
    ...(needs.has('copies') ? [copiesJoin(site, titles, options)] : []),
    ...(needs.has('dated-article') ? [articleJoin(site, titles, options)] : []),
  ];
}

function linkJoin(site: Site, edges: Edges, { give }: JoinOptions): Join {
  const soft = openSoftNotFound(site);
  const sheets = openSheetLinks(site);
  const words = openLinkWords(site);
  return {
    seePage(page, number) {
      soft.seePage(page, number);
      words.add(page, number);
    },
    seeHost: soft.seeHost,
    seeNowhere: soft.seeNowhere,
    seeSheet: sheets.see,
    end({ order }) {
      deriveLinks({ ...site, soft, edges, words, order }, give);
      sheets.give(give);
    },
  };
}

function sectionJoin(site: Site, kept: { edges: Edges; titles: PageTitles }, { target, at, give }: JoinOptions): Join {
  const candidates = openCandidates(site, target);
  const days = openPageDays();
  return {
    seePage(page, number) {
      candidates.add(page, number);
      days.add(page, number);
    },
    end: (seen) => deriveSections({ ...site, ...seen, target, at, candidates, days, ...kept }, give),
  };
}

function letterJoin(site: Site, { give }: JoinOptions): Join {
  const letters = openLetters(site.book);
  return { seePage: letters.add, end: ({ order }) => deriveLetters({ ...site, letters, order }, give) };
}

function copiesJoin(site: Site, titles: PageTitles, { give }: JoinOptions): Join {
  const prints = openPrints();
  return { seePage: prints.add, end: ({ order }) => deriveCopies({ ...site, prints, titles, order }, give) };
}

function articleJoin(site: Site, titles: PageTitles, { give }: JoinOptions): Join {
  const articles = openArticles();
  const listed = openListedDays(site.book);
  return {
    seePage(page, number) {
      articles.add(page, number);
      listed.add(page);
    },
    end: ({ order }) => deriveDatedArticles({ ...site, articles, titles, listed, order }, give),
  };
}
