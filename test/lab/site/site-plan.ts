import type { LogRecord, SectionType } from '../../../src/core/model/observation/index.ts';
import type { Website } from '../../../src/core/model/website.ts';
import type { TemplateName } from './templates/template.ts';

/** A made-up portal before it is turned into pages: what mutations change. Days are `YYYY-MM-DD`; paths begin with `/`. */
export interface SitePlan {
  seed: number;
  /** Day of the inspection, to which all days are relative. */
  at: string;
  template: TemplateName;
  charset: 'utf-8' | 'gbk' | 'gb18030';
  /** Where the charset is told. */
  tells: 'header' | 'meta' | 'both';
  /** `host:port` of the site, and the port on which all other hosts of the lab answer. */
  host: string;
  port: number;
  place: string;
  target: Website;
  /** Where looking begins, where that is not the registered address, which nobody reaches on loopback. */
  begin: string | null;
  /** Milliseconds for which an answer is waited for. */
  patience: number;
  /** The next number for an article of a day. */
  idOf(day: string): number;
  columns: Column[];
  mailboxes: Mailbox[];
  /** Addresses on other hosts to which the home page leads, with their names. */
  partners: { name: string; url: string }[];
  foot: Foot;
  /** What the home page has: the newest entries of its lists, or only the menu, or only ways to lists. */
  homeShows: 'entries' | 'menu' | 'lists';
  /** Changes of single pages before they are laid out, by path, in order. */
  edits: Map<string, ((page: LabPage) => void)[]>;
  /** Answers in place of, or beside, those made from the plan; by path. Other hosts: by whole address. */
  answers: Map<string, LabAnswer | ((made: LabAnswer) => LabAnswer)>;
  /** Answers for paths of the site that it does not have; null for one that is 404. */
  otherwise(path: string): LabAnswer | null;
  /** What the crawl cannot see on loopback and is told instead. */
  hostFacts: HostFacts;
  probes: Extract<LogRecord, { kind: 'probe' }>[];
  /** Day on which earlier inspections first saw a path; a path that is not named is new. Null: there were none. */
  earlier: { since: string; firstSeen: Map<string, string> } | null;
}

export type HostFacts = Pick<
  Extract<LogRecord, { kind: 'host' }>,
  'ipv4' | 'ipv6' | 'overIpv6' | 'https' | 'leadsToHttps'
>;

export interface Column {
  path: string;
  name: string;
  type: SectionType;
  /** Whether the menu of every page leads to it; a column of the second level is linked from its parent. */
  parent: string | null;
  /** `list` of articles, `text` of its own, `guides`, or `landing`: leads to others. */
  shape: 'list' | 'text' | 'guides' | 'landing';
  /** As its system names and counts it, in addresses. */
  slug: string;
  number: number;
  articles: Article[];
  /** Of a `text`, and what stands in place of an empty list. */
  paragraphs: string[];
  placeholder: string | null;
}

export interface Article {
  path: string;
  title: string;
  day: string;
  time: string;
  /** What a visitor sees; null shows none. */
  source: string | null;
  showsDate: boolean;
  /** Whether lists show its day. */
  isListedWithDay: boolean;
  /** What its own page shows as the day, where that is another one. */
  shownDay: string | null;
  paragraphs: string[];
  attachments: { name: string; path: string }[];
  image: string | null;
  /** `Last-Modified` of the answer; null sends none. */
  lastModified: string | null;
}

export interface Mailbox {
  path: string;
  name: string;
  /** Where letters are written; null for none. */
  form: string | null;
  letters: LabLetter[];
  /** Rows that the list shows of an answer. */
  listShows: 'dates' | 'state';
}

export interface LabLetter {
  path: string;
  title: string;
  asked: string;
  answered: string | null;
  unit: string;
  text: string;
  answer: string;
  /** Fields that the page of the letter shows. */
  shows: { asked: boolean; answered: boolean; unit: boolean };
}

export interface Foot {
  siteCode: string | null;
  icp: string | null;
  police: string | null;
  conac: boolean;
  jiucuo: string | null;
  organizer: string | null;
  phone: string | null;
  map: string | null;
}

/** A page before it is laid out. */
export interface LabPage {
  path: string;
  kind: 'home' | 'column' | 'article' | 'letters' | 'letter' | 'guide' | 'form' | 'other';
  title: string;
  htmlTitle: string;
  tags: [name: string, value: string][];
  crumbs: { name: string; path: string }[];
  main: string;
  /** Markup at the end of the body, or in the head. */
  scripts: string;
  foot: Foot;
  lastModified: string | null;
  /** Only fills a frame: nothing stands around what is in it. */
  isFrame?: boolean;
}

export interface LabAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Milliseconds before the answer. */
  delay?: number;
  /** Nothing ever comes. */
  isSilent?: boolean;
  /** Status of HEAD, where it is refused. */
  head?: number;
}
