import type { Remark } from './remarks.ts';

/** What the program still says wrongly of made sites. Who mends it takes its line off. */
export interface KnownFault extends Remark {
  /** All sites on which it is met: a variant mostly has what its site has. */
  sites: readonly string[];
  /** Where the address ends with `*` it stands for so many that begin like it; else for one. */
  times?: number;
  why: string;
}

const COUNTY = ['county-portal', 'county-portal-in-other-words'];
const CITY = ['city-portal', 'city-portal-with-faults'];
const BUREAU = ['bureau', 'bureau-behind-splash'];
const TOWNSHIP = ['township', 'township-with-guest-book'];
const ZONE = ['development-zone', 'development-zone-leading-home'];

const UNDATED = 'A notice without any day, on a page without tags, is not known as an article that should show one.';
const NO_CHANNEL = 'A site without any channel has no letters that could be at fault, and another check says so.';
const TWICE = 'Both stand in one list and in one folder, and still a person is asked whether the column is the same.';

// A line each, so that one can be taken off alone.
// oxfmt-ignore
export const KNOWN: readonly KnownFault[] = [
  { sites: CITY, check: 'stale-sections', is: 'needless doubt', address: '/zwgk/xxgkzn/', why: 'A guide that is one standing text is taken for a list with one row.' },
  { sites: ['city-portal-with-faults'], check: 'unanswered-messages', is: 'false alarm', address: '/hdjl/szxx/lynr/index_88131.html', why: 'The page and the list both say that the letter was declined.' },
  { sites: ['city-portal-with-faults'], check: 'wrong-page-tags', is: 'missed', address: '/zwyw/202611/t20261120_5667360.html', why: 'A value that is only the label of its field in brackets is not known as a placeholder.' },
  { sites: COUNTY, check: 'blank-sections', is: 'needless doubt', address: '/col/col1578/index.html', why: 'A guide with a text of its own is taken for a column without entries.' },
  { sites: ['county-portal-in-other-words'], check: 'annual-report-missing', is: 'false alarm', address: '/ 2025 年政府信息公开工作年度报告', why: 'The report is there, under a title of the shape 关于…年度…工作情况的报告.' },
  { sites: TOWNSHIP, check: 'undated-pages', is: 'missed', address: '/show.asp?id=1398', why: UNDATED },
  { sites: TOWNSHIP, check: 'undated-pages', is: 'missed', address: '/show.asp?id=1369', why: UNDATED },
  { sites: ['township'], check: 'incomplete-message-fields', is: 'needless doubt', address: '/', why: NO_CHANNEL },
  { sites: ['township-with-guest-book'], check: 'incomplete-message-fields', is: 'needless doubt', address: '/', why: 'Letters without pages of their own show all that is asked for on the page of the book.' },
  { sites: ['township'], check: 'slow-replies', is: 'needless doubt', address: '/', why: NO_CHANNEL },
  { sites: ['township'], check: 'stale-message-list', is: 'needless doubt', address: '/', why: NO_CHANNEL },
  { sites: ['township'], check: 'unanswered-messages', is: 'needless doubt', address: '/', why: NO_CHANNEL },
  { sites: BUREAU, check: 'duplicate-articles', is: 'missed', address: '/info/1022/18406.htm', why: TWICE },
  { sites: BUREAU, check: 'duplicate-articles', is: 'missed', address: '/info/1022/18407.htm', why: TWICE },
  { sites: BUREAU, check: 'duplicate-articles', is: 'needless doubt', address: '/info/1022/18406.htm', why: TWICE },
  { sites: ['bureau'], check: 'missing-basic-sections', is: 'needless doubt', address: '/ 概况信息', why: '省局简介 is not known as a portrait of the body.' },
  { sites: ['bureau-behind-splash'], check: 'missing-basic-sections', is: 'false alarm', address: '/ 概况信息', why: '省局简介 is not known as a portrait of the body.' },
  { sites: ['development-zone'], check: 'soft-not-found', is: 'missed', address: '/article/103/23285', why: 'One article leads home, but made-up addresses beside it do not: that it has gone cannot be told for certain.' },
  { sites: ZONE, check: 'missing-source', is: 'false alarm', address: '/article/*', times: 46, why: 'A label in an element of its own before the source, without a colon, is not read.' },
];
