import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Link, SeenPage } from '../../model/observation/index.ts';
import { MOST_EVIDENCE, type Verdict } from '../../model/verdict.ts';
import { evidenceOf, openEvidenceTally } from '../evidence.ts';
import { FOOTER_MARKS, type FooterMark, footQuote, missingMarks } from '../footer-marks.ts';
import { shareParam, wordsParam } from '../params.ts';
import { percentText } from '../percent-text.ts';
import { openPlaceList } from '../place-list.ts';
import { openPartsOfPages, readabilityOf } from '../readable-pages.ts';
import { isSideVersion } from '../../model/side-version.ts';

const params = z.strictObject({
  marks: wordsParam(FOOTER_MARKS, FOOTER_MARKS.join('、'), {
    zh: '检查哪些标识',
    en: 'marks that are checked (seal of the authority, entrance for errors, site code, ICP, police, responsible body, contact, site map), in Chinese',
  }),
  lackingShare: shareParam('0%', {
    zh: '缺少该标识的页面超过这个比例才算问题',
    en: 'share of pages without the mark that is let pass, inclusive',
  }),
});

/** 网站标识缺失: a mark that pages do not show at their foot. One verdict a mark. */
export const missingIdentification = defineCheck({
  id: 'missing-identification',
  version: 4,
  stage: 'stable',
  name: { zh: '网站标识缺失', en: 'Missing identification' },
  docs: {
    what: {
      zh: '页面底部缺少党政机关标识、“我为政府网站找错”入口、网站标识码、ICP 备案编号、公安机关备案标识、主办单位、联系方式或网站地图。',
      en: 'The foot of pages lacks the seal of Party and government bodies, the entrance 我为政府网站找错, the site code, the ICP number, the mark of the police, the responsible body, its contact or the site map.',
    },
    why: {
      zh: '公众凭这些标识确认网站的身份和主办单位。',
      en: 'By these marks people know whose site it is and that it is no false one.',
    },
    clause: {
      text: '国办发〔2017〕47号 附件 网页设计规范；国办秘函〔2019〕19号 功能设计·网站标识',
      verified: false,
    },
    how: {
      zh: '逐页读取页面底部，缺少某个标识的页面合并为该标识的一个问题，列出前十个页面和所占比例。文字里提到而没有读出号码的，以及有相应图片、由脚本写出的，不算缺少。主办单位、联系方式、网站地图按页脚文字判断（“版权所有”也算写明单位，网站地图在页面其他位置也算）。看不到页脚的页面（没有页脚，或由脚本、框架生成）不计入；首页看不到页脚，或一半以上页面看不到的，交人判断。主站页面都有、只有移动版或外文版（地址第一级为 m、wap、en 等）缺少的，也交人判断。',
      en: 'Reads the foot of each page. All pages that lack a mark are one problem, with the first ten and the share. A mark that words speak of without a number that can be read, or for which a picture or a script stands, is not missing. The responsible body, its contact and the site map are known by the words of the foot (a line of copyright names the body, too, and the map may be linked elsewhere on the page). Pages whose foot is not seen (there is none, or scripts or frames make it) are left out; where that is the home page or more than half of all, a person has to judge. So does a person where all pages of the main site show a mark and only those for telephones or in other languages (addresses at m, wap, en …) lack it.',
    },
    cannotSee: {
      zh: '标识是否正确（见 wrong-identification）；主办单位和联系方式是否属实；整个由外部脚本生成的页脚；只用图片表示的联系方式。',
      en: 'Whether the marks are right (wrong-identification), and whether body and contact are true; feet that scripts of other files make; contacts that are pictures.',
    },
    advice: {
      zh: '在网站的公共页脚模板中补齐标识，检查专题、旧栏目是否使用同一页脚。',
      en: 'Add the marks to the common foot of the templates; see that special topics and old columns use it.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params,
  begin({ target, params: { marks, lackingShare } }) {
    const feet = openFeet(target.home);
    return {
      see: (seen) => (seen.kind === 'link' ? feet.seeLink(seen) : feet.seePage(seen)),
      end() {
        const { main, side, unseen, isHomeUnseen, scripted } = feet.end();
        const verdicts = marks.flatMap((mark) => markVerdict(mark, { main, side, lackingShare }) ?? []);
        const pages = main.pages + side.pages;
        if (isHomeUnseen || unseen.count > pages) verdicts.push(unseenFoot(target.home, unseen, pages));
        if (verdicts.length === 0 && scripted.count > 0) verdicts.push(scriptedFeet(target.home, scripted));
        return verdicts;
      },
    };
  },
});

type Tally = ReturnType<typeof openEvidenceTally>;

/** Pages with a foot, and those of them that lack a mark. */
interface Feet {
  pages: number;
  lacking: Readonly<Record<FooterMark, Tally>>;
}

/** Feet of pages, without those of addresses that turn out to be no pages of their own. */
function openFeet(home: string) {
  // A site that has no other version is its own main site.
  const isBeside = isSideVersion(home) ? () => false : isSideVersion;
  const parts = openPartsOfPages();
  const faulty = openPlaceList();
  const missingOf: (readonly FooterMark[])[] = [];
  const sets = openMarkSets();
  const unseen = openEvidenceTally();
  const scripted = openEvidenceTally();
  const sound = { main: 0, side: 0 };
  const quotes = openFootQuotes();
  let isHomeUnseen = false;
  let policeLinks = 0;
  let policeMarks = 0;
  return {
    seeLink(link: Link) {
      parts.see(link);
      if (POLICE_REGISTER.test(link.url)) policeLinks = Math.max(policeLinks, link.pageCount);
    },
    seePage(page: SeenPage) {
      parts.seePage(page);
      const readability = readabilityOf(page);
      if (readability === 'not-a-page') return;
      if (readability === 'scripted') {
        scripted.add(evidenceOf(page));
        return;
      }
      const missing = missingMarks(page);
      if (missing === null) {
        unseen.add(evidenceOf(page));
        isHomeUnseen ||= page.depth === 0;
        return;
      }
      if (!missing.includes('公安备案')) policeMarks++;
      if (missing.length === 0) sound[isBeside(page.url) ? 'side' : 'main']++;
      else {
        faulty.add(page);
        quotes.see(page, missing);
        missingOf.push(sets(missing));
      }
    },
    end() {
      const main: Feet = { pages: sound.main, lacking: tallies() };
      const side: Feet = { pages: sound.side, lacking: tallies() };
      // More pages lead to the register of the police than show a number: the mark of some is a picture.
      const isPicture = policeLinks > policeMarks;
      const quoteOf = quotes.end();
      for (const [number, missing] of missingOf.entries()) {
        const page = faulty.get(number);
        if (parts.has(page.url)) continue;
        const version = isBeside(page.url) ? side : main;
        version.pages++;
        const evidence = evidenceOf(page, quoteOf.get(page.url) ?? null);
        for (const mark of missing) if (mark !== '公安备案' || !isPicture) version.lacking[mark].add(evidence);
      }
      return { main, side, unseen, isHomeUnseen, scripted };
    },
  };
}

/** The feet of the pages that will be shown: of each mark the first ones, however many lack it. */
function openFootQuotes() {
  const first = { main: tallies(), side: tallies() };
  return {
    see(page: SeenPage, missing: readonly FooterMark[]) {
      const version = first[isSideVersion(page.url) ? 'side' : 'main'];
      if (!missing.some((mark) => isAmongFirst(version[mark], page.url))) return;
      const evidence = evidenceOf(page, footQuote(page));
      for (const mark of missing) version[mark].add(evidence);
    },
    end(): ReadonlyMap<string, string | null> {
      const shown = [first.main, first.side].flatMap((each) => Object.values(each).flatMap((tally) => tally.first()));
      return new Map(shown.map(({ url, quote }) => [url, quote]));
    },
  };
}

function isAmongFirst(tally: Tally, url: string): boolean {
  const last = tally.first()[MOST_EVIDENCE - 1];
  return last === undefined || url <= last.url;
}

/** One list for all pages that lack the same. */
function openMarkSets(): (marks: readonly FooterMark[]) => readonly FooterMark[] {
  const known = new Map<string, readonly FooterMark[]>();
  return (marks) => {
    const key = marks.join('、');
    const set = known.get(key) ?? marks;
    known.set(key, set);
    return set;
  };
}

const POLICE_REGISTER = /^https?:\/\/(?:www\.)?beian\.(?:mps\.)?gov\.cn\/.*(?:recordcode|code)=\d/iu;

const tallies = (): Readonly<Record<FooterMark, Tally>> => ({
  党政机关标识: openEvidenceTally(),
  找错入口: openEvidenceTally(),
  网站标识码: openEvidenceTally(),
  ICP备案: openEvidenceTally(),
  公安备案: openEvidenceTally(),
  主办单位: openEvidenceTally(),
  联系方式: openEvidenceTally(),
  网站地图: openEvidenceTally(),
});

const ENGLISH: Readonly<Record<FooterMark, string>> = {
  党政机关标识: 'the seal of Party and government bodies',
  找错入口: 'the entrance for reporting errors',
  网站标识码: 'the site code',
  ICP备案: 'the ICP number',
  公安备案: 'the mark of the police',
  主办单位: 'the responsible body',
  联系方式: 'a contact',
  网站地图: 'the site map',
};

interface Versions {
  main: Feet;
  side: Feet;
  lackingShare: number;
}

/** The main site decides; null where no page of it has a foot and nothing is to be said of the others. */
function markVerdict(mark: FooterMark, { main, side, lackingShare }: Versions): Verdict | null {
  const isMet = ({ pages, lacking }: Feet) => lacking[mark].count > 0 && lacking[mark].count / pages > lackingShare;
  if (!isMet(main) && isMet(side)) return sideVerdict(mark, side);
  if (main.pages === 0) return null;
  const lacking = main.lacking[mark];
  const share = lacking.count / main.pages;
  return {
    outcome: isMet(main) ? 'failed' : 'passed',
    problem: `缺少${mark}`,
    about: { 标识: mark },
    message: {
      zh: `${main.pages} 个有页脚的页面中，${lacking.count} 个（${percentText(share)}）缺少${mark}`,
      en: `${lacking.count} of ${main.pages} pages with a foot (${percentText(share)}) lack ${ENGLISH[mark]}`,
    },
    evidence: isMet(main) ? lacking.first() : [],
    measured: { value: share, unit: 'share', sample: main.pages },
  };
}

/** What only pages beside the main site lack is for a person to judge. */
function sideVerdict(mark: FooterMark, { pages, lacking }: Feet): Verdict {
  const { count } = lacking[mark];
  return {
    outcome: 'cantTell',
    problem: `缺少${mark}`,
    about: { 标识: mark },
    message: {
      zh: `只有移动版、外文版缺少${mark}：${pages} 个有页脚的页面中 ${count} 个；是否算问题由人认定`,
      en: `Only pages for telephones or in other languages lack ${ENGLISH[mark]}: ${count} of ${pages} with a foot; a person has to say whether that counts`,
    },
    evidence: lacking[mark].first(),
    measured: { value: count / pages, unit: 'share', sample: pages },
  };
}

function unseenFoot(home: string, unseen: Tally, pages: number): Verdict {
  return {
    outcome: 'cantTell',
    problem: `${home} 页脚`,
    about: {},
    message: {
      zh: `${unseen.count + pages} 个页面中有 ${unseen.count} 个看不到页脚，可能没有，也可能由脚本或框架生成，请在浏览器中核对`,
      en: `The foot of ${unseen.count} of ${unseen.count + pages} pages is not seen: there is none, or scripts or frames make it; look in a browser`,
    },
    evidence: unseen.first(),
  };
}

function scriptedFeet(home: string, scripted: Tally): Verdict {
  return {
    outcome: 'untested',
    problem: `${home} 页脚`,
    about: {},
    message: {
      zh: `${scripted.count} 个页面都由脚本生成，未能检查页脚`,
      en: `All of ${scripted.count} pages are built by scripts: their feet could not be checked`,
    },
    evidence: scripted.first(),
  };
}
