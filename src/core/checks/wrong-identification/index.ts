import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { SeenPage } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Website } from '../../model/website.ts';
import { evidenceOf, type EvidenceTally, openEvidenceTally } from '../evidence.ts';
import { footOf } from '../footer-marks.ts';
import { percentText } from '../percent-text.ts';
import { readabilityOf } from '../readable-pages.ts';
import {
  codeKey,
  icpKey,
  isSiteCode,
  markValues,
  policeKey,
  provinceOf,
  provinceOfIcp,
  type ValuedMark,
} from './mark-values.ts';

/** 网站标识错误: a site code, ICP number or mark of the police that is not the site's own. One verdict a value. */
export const wrongIdentification = defineCheck({
  id: 'wrong-identification',
  version: 2,
  stage: 'stable',
  name: { zh: '网站标识错误', en: 'Wrong identification' },
  docs: {
    what: {
      zh: '页脚的网站标识码格式不对，或标识码、ICP 备案编号、公安机关备案号与登记的不同、各页不一致。',
      en: 'The site code at the foot has a wrong form; or code, ICP number or mark of the police are not the registered ones, or differ from page to page.',
    },
    why: {
      zh: '标识套用了别的网站，公众和监管平台会认错主办单位。',
      en: 'With marks of another site people and supervisors take it for somebody else’s.',
    },
    clause: {
      text: '国办发〔2017〕47号 附件 网页设计规范；国办秘函〔2019〕19号 功能设计·网站标识',
      verified: false,
    },
    how: {
      zh: '标识码应为 10 位数字（前 6 位为行政区划代码）或 bm（兵团为 bt）加 8 位数字。各页的值与登记的对照；没有登记的与首页对照；首页没有的与多数页面对照。页脚里还有正确的值的不算（如同时列出技术支持单位的备案号）。ICP 只比较主体号，不比较“-1”等网站序号。每个错误的值是一个问题。标识码、ICP、公安备案所属省份互相不同的，交人判断。',
      en: 'A site code has ten digits (the first six a division of the country), or `bm` (`bt` for the XPCC) and eight. The values of all pages are held against the registered ones; where none is registered, against those of the home page, else of most pages. A foot that shows the right value too (beside that of a contractor) passes. Of ICP numbers only that of the body counts, not the `-1` of the site. Each wrong value is one problem. Marks of different provinces are for a person to judge.',
    },
    cannotSee: {
      zh: '图片里的号码；没有登记时全站都错的值；号码是否在有效期内。',
      en: 'Numbers in pictures; values that are wrong on all pages where none is registered; whether a number is still valid.',
    },
    advice: {
      zh: '核对登记信息，改正公共页脚模板，重新发布受影响的页面。',
      en: 'Check the register, mend the common foot, and publish the pages again.',
    },
  },
  needs: ['page'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    const marks = { 网站标识码: openValues(), ICP备案: openValues(), 公安备案: openValues() };
    const registered = registeredValues(target);
    const see = (page: SeenPage) => {
      if (readabilityOf(page) !== 'readable') return;
      const values = markValues(page);
      for (const mark of VALUED) {
        const own = registered[mark];
        const value = values[mark];
        // The right one stands beside it.
        if (value !== null) marks[mark].add(own !== null && own !== value && holds(page, own) ? own : value, page);
      }
    };
    return {
      see,
      end() {
        const references = Object.fromEntries(
          VALUED.map((mark) => [mark, registered[mark] ?? marks[mark].usual()]),
        ) as Readonly<Record<ValuedMark, string | null>>;
        const verdicts = VALUED.flatMap((mark) =>
          marks[mark].pages === 0
            ? []
            : valueVerdicts(mark, marks[mark], { own: references[mark], isRegistered: registered[mark] !== null }),
        );
        const provinces = provinceVerdict(references, target.home);
        return provinces === null ? verdicts : [...verdicts, provinces];
      },
    };
  },
});

const VALUED = ['网站标识码', 'ICP备案', '公安备案'] as const;

function registeredValues({ siteCode, icp, police }: Website): Readonly<Record<ValuedMark, string | null>> {
  return { 网站标识码: codeKey(siteCode), ICP备案: icpKey(icp), 公安备案: policeKey(police) };
}

/** Whether the foot shows the digits of the value. */
function holds(page: SeenPage, value: string): boolean {
  const digits = value.replace(/^.*ICP/u, '');
  return footOf(page).toLowerCase().includes(digits);
}

interface Values {
  readonly pages: number;
  add(value: string, page: SeenPage): void;
  /** Values with their places, in order. */
  all(): [value: string, tally: EvidenceTally][];
  /** That of the home page, else the most frequent; of equals the first. */
  usual(): string | null;
}

function openValues(): Values {
  const tallies = new Map<string, EvidenceTally>();
  let pages = 0;
  let ofHome: string | null = null;
  const all = () => [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    get pages() {
      return pages;
    },
    add(value, page) {
      pages++;
      if (page.depth === 0 && (ofHome === null || value < ofHome)) ofHome = value;
      const tally = tallies.get(value) ?? openEvidenceTally();
      tallies.set(value, tally);
      tally.add(evidenceOf(page, value));
    },
    all,
    usual() {
      if (ofHome !== null) return ofHome;
      return all().toSorted(([, a], [, b]) => b.count - a.count)[0]?.[0] ?? null;
    },
  };
}

interface Own {
  own: string | null;
  isRegistered: boolean;
}

function valueVerdicts(mark: ValuedMark, values: Values, { own, isRegistered }: Own): Verdict[] {
  const faulty = values.all().flatMap(([value, tally]) => {
    const fault = mark === '网站标识码' && !isSiteCode(value) ? WRONG_FORM : differing(value, { own, isRegistered });
    return fault === null ? [] : [wrongValue({ mark, value, tally, fault, pages: values.pages })];
  });
  if (faulty.length > 0) return faulty;
  const message = {
    zh: `${values.pages} 个页面的${mark}都正确：${own ?? ''}`,
    en: `The ${ENGLISH[mark]} of ${values.pages} pages is right: ${own ?? ''}`,
  };
  return [{ outcome: 'passed', problem: mark, about: { 标识: mark }, message, evidence: [] }];
}

const ENGLISH: Readonly<Record<ValuedMark, string>> = {
  网站标识码: 'site code',
  ICP备案: 'ICP number',
  公安备案: 'mark of the police',
};

interface Fault extends Text {
  kind: string;
}

const WRONG_FORM: Fault = {
  kind: '格式错误',
  zh: '不是 10 位数字（以行政区划代码开头）或 bm（兵团为 bt）加 8 位数字',
  en: 'is neither ten digits that begin with a division nor `bm` or `bt` and eight digits',
};

function differing(value: string, { own, isRegistered }: Own): Fault | null {
  if (own === null || value === own) return null;
  return isRegistered
    ? { kind: '与登记不同', zh: `登记的是 ${own}`, en: `is not the registered one, ${own}` }
    : {
        kind: '各页不一致',
        zh: `首页或多数页面是 ${own}`,
        en: `is not that of the home page or of most pages, ${own}`,
      };
}

interface Wrong {
  mark: ValuedMark;
  value: string;
  tally: EvidenceTally;
  fault: Fault;
  pages: number;
}

function wrongValue({ mark, value, tally, fault, pages }: Wrong): Verdict {
  const share = tally.count / pages;
  return {
    outcome: 'failed',
    problem: `${mark} ${value}`,
    about: { 标识: mark, 问题: fault.kind },
    message: {
      zh: `${mark} ${value}：${fault.zh}；见于 ${tally.count} 个页面（${percentText(share)}）`,
      en: `The ${ENGLISH[mark]} ${value} ${fault.en}; on ${tally.count} pages (${percentText(share)})`,
    },
    evidence: tally.first(),
    measured: { value: share, unit: 'share', sample: pages },
  };
}

/** Numbers of one body come from one province; null where they do, or where fewer than two say anything. */
function provinceVerdict(values: Readonly<Record<ValuedMark, string | null>>, home: string): Verdict | null {
  const { 网站标识码: code, ICP备案: icp, 公安备案: police } = values;
  if (code === null || !isSiteCode(code)) return null;
  const own = provinceOf(code);
  const others = [icp === null ? null : provinceOfIcp(icp), police === null ? null : provinceOf(police)];
  if (own === null || others.every((other) => other === null || other === own)) return null;
  const list = [code, icp, police].filter((value) => value !== null).join('、');
  return {
    outcome: 'cantTell',
    problem: `${home} 标识的省份`,
    about: { 问题: '省份不一致' },
    message: {
      zh: `标识码、ICP 备案、公安备案属于不同省份（${list}），请核对`,
      en: `Site code, ICP number and mark of the police are of different provinces (${list}): check them`,
    },
    evidence: [],
  };
}
