import type { Link, SeenPage } from '../model/observation/index.ts';
import type { Text } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { evidenceOf, openEvidenceTally } from './evidence.ts';
import { percentText } from './percent-text.ts';
import { openPartsOfPages, readabilityOf } from './readable-pages.ts';
import { openVerdictList } from './verdict-list.ts';

/**
 * For checks that say something about each page: a verdict on every page that fails or that a person has to judge, one on all pages
 * that are in order (with the share that is not, of all that were read), and one on all that could not be read, so that a site of
 * 100,000 sound pages has one verdict. What only fills a frame of other pages is left out.
 */
export interface PageVerdicts {
  seeLink(link: Link): void;
  seePage(page: SeenPage): void;
  /** Pages of which it is known already that they fail. */
  found(): number;
  /** One after the other, and once. */
  end(): Generator<Verdict>;
}

export interface PageVerdictsOptions {
  /** What is in order with the pages that pass: `必选标签齐全`. */
  inOrder: Text;
  /** What could not be looked at: `标签`. */
  subject: Text;
  /** Whether the check is about the page, also where it could not be read. */
  isAbout(page: SeenPage): boolean;
  /** Null for a page that is in order; `later` where only all pages together tell. Only for pages that could be read. */
  judge(page: SeenPage): Verdict | null | 'later';
  /** At the end, for every page of which `judge` said `later`: its verdict, or null where it is in order. */
  later?(): Iterable<Verdict | null>;
}

/** Problems of the two verdicts on many pages at once; no addresses, so that they are never those of a page. */
export const PAGES_IN_ORDER = '其余页面';
export const PAGES_NOT_READ = '未能读取的页面';

export function openPageVerdicts({ inOrder, subject, isAbout, judge, later }: PageVerdictsOptions): PageVerdicts {
  const parts = openPartsOfPages();
  const scripted = openEvidenceTally();
  const found = openVerdictList();
  let passed = 0;
  let failed = 0;
  return {
    seeLink: (link) => parts.see(link),
    seePage(page) {
      parts.seePage(page);
      const readability = readabilityOf(page);
      if (readability === 'not-a-page' || !isAbout(page)) return;
      if (readability === 'scripted') {
        scripted.add(evidenceOf(page));
        return;
      }
      const verdict = judge(page);
      if (verdict === null) passed++;
      else if (verdict !== 'later') {
        found.add(verdict);
        if (verdict.outcome === 'failed') failed++;
      }
    },
    found: () => failed,
    *end() {
      let kept = 0;
      for (const verdict of found) {
        if (parts.has(verdict.problem)) continue;
        kept++;
        yield verdict;
      }
      for (const verdict of later?.() ?? []) {
        if (verdict === null) passed++;
        else if (!parts.has(verdict.problem)) {
          kept++;
          yield verdict;
        }
      }
      if (passed > 0) yield restVerdict({ passed, found: kept, inOrder });
      if (scripted.count === 0) return;
      const message: Text = {
        zh: `${scripted.count} 个页面由脚本生成，未能检查${subject.zh}`,
        en: `${scripted.count} pages are built by scripts: their ${subject.en} could not be checked`,
      };
      const evidence = scripted.first();
      yield { outcome: 'untested', problem: PAGES_NOT_READ, about: { 汇总: '是' }, message, evidence };
    },
  };
}

/** The verdict on all pages that are in order; for checks that leave pages out afterwards. */
export function restVerdict({ passed, found, inOrder }: { passed: number; found: number; inOrder: Text }): Verdict {
  const sample = passed + found;
  const share = found / sample;
  return {
    outcome: 'passed',
    problem: PAGES_IN_ORDER,
    about: { 汇总: '是' },
    message: {
      zh: `共检查 ${sample} 个页面，有问题的占 ${percentText(share)}；其余 ${passed} 个${inOrder.zh}`,
      en: `${sample} pages were checked, ${percentText(share)} of them are faulty; on the other ${passed} ${inOrder.en}`,
    },
    evidence: [],
    measured: { value: share, unit: 'share', sample },
  };
}
