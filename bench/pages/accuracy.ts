import type { Item, PageFacts } from '../../src/core/model/page-facts.ts';
import { type ItemLabel, kindsOf, type LabelledPage, titleDigest } from './labelled-page.ts';

/** How often a fact was right. */
export interface Tally {
  right: number;
  all: number;
}

/** What is compared on a page: null where people did not write it down. */
type Judge = (facts: PageFacts, page: LabelledPage) => boolean | null;

const bare = (text: string | null | undefined) => text?.replaceAll(/\s/gu, '') ?? null;
const printed = ([first]: readonly string[]) => bare(first);
const sorted = (tags: PageFacts['tags']) =>
  JSON.stringify(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** By the name under which a fact stands in the table. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  charset: ({ charset }, page) => charset === page.charset.actual,
  'page tags': ({ tags }, page) => (page.is_gov ? sorted(tags) === sorted(page.ground_truth.gov_meta) : null),
  'site code': ({ footer }, { ground_truth }) => footer.siteCode === printed(ground_truth.footer.site_code),
  ICP: ({ footer }, { ground_truth }) => footer.icp === printed(ground_truth.footer.icp),
  police: ({ footer }, { ground_truth }) => footer.police === printed(ground_truth.footer.police),
  conac: ({ footer }, { ground_truth }) => footer.conac === ground_truth.footer.conac_mark,
  jiucuo: ({ footer }, { ground_truth }) => footer.jiucuo === printed(ground_truth.footer.jiucuo_site_code),
  title: ({ title }, { ground_truth }) =>
    ground_truth.title === undefined ? null : bare(title) === bare(ground_truth.title),
  'publish date, or that there is none': ({ published }, page) =>
    (published?.date ?? null) === (shown(page)[0] ?? null),
  'time of day': ({ published }, page) => {
    const [, time] = shown(page);
    return time === undefined ? null : published?.time === time;
  },
  source: ({ source }, page) =>
    page.is_gov && page.kind === 'article' ? source === (page.ground_truth.source ?? null) : null,
  kind: ({ kind }, page) => kindsOf(page).includes(kind),
};

const shown = ({ ground_truth }: LabelledPage) => ground_truth.publish_displayed?.split(' ') ?? [];

/** How many of the items found are right; title, address and date together. */
export function rightItems(items: readonly Item[], labels: readonly ItemLabel[]): number {
  const open = labels.map((label) => JSON.stringify(label));
  let right = 0;
  for (const { title, url, date } of items) {
    const at = open.indexOf(JSON.stringify([titleDigest(title), url, date]));
    if (at < 0) continue;
    open.splice(at, 1);
    right++;
  }
  return right;
}
