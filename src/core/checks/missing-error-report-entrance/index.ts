import { z } from 'zod';
import { defineCheck } from '../../model/check.ts';
import type { Link, SeenPage } from '../../model/observation/index.ts';
import type { Text } from '../../model/text.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import { evidenceOf } from '../evidence.ts';
import { footOf, missingMarks, SITE_CODE } from '../footer-marks.ts';
import { readabilityOf } from '../readable-pages.ts';

/** 缺少“我为政府网站找错”入口: the home page has none, or one that reports the errors of another site. */
export const missingErrorReportEntrance = defineCheck({
  id: 'missing-error-report-entrance',
  version: 3,
  stage: 'stable',
  name: { zh: '缺少“我为政府网站找错”入口', en: 'No entrance for reporting errors' },
  docs: {
    what: {
      zh: '首页没有“我为政府网站找错”入口，或入口里的网站标识码不是本网站的。',
      en: 'The home page lacks the entrance 我为政府网站找错, or the site code behind it is that of another site.',
    },
    why: {
      zh: '公众通过这个入口反映问题；标识码不对，留言就转到了别的网站。',
      en: 'Through it people report what is wrong; with another code their words go to another site.',
    },
    clause: { text: '国办秘函〔2019〕19号 功能设计·“我为政府网站找错”入口', verified: false },
    how: {
      zh: '在首页找官方入口的脚本、图片或链接，取出其中的网站标识码，与登记的标识码（没有登记的，与首页页脚或 SiteIDCode 标签）对照，不分大小写。首页看不到页脚的，交人判断；首页由脚本生成的，未能检查。其他页面是否都有入口，见 missing-identification。',
      en: 'Looks on the home page for the script, picture or link of the official entrance, takes the site code out of it and holds it against the registered one (where none is registered, the one at the foot of the home page or in its SiteIDCode tag), in any case. A home page whose foot is not seen is for a person to judge, one that scripts build is untested. Whether other pages have the entrance is told by missing-identification.',
    },
    cannotSee: {
      zh: '入口点开后能否提交；由脚本插入的入口。',
      en: 'Whether something can be sent through it; entrances that scripts insert.',
    },
    advice: {
      zh: '从全国政府网站信息报送系统取得本网站的入口代码，放入公共页脚。',
      en: 'Take the code of the entrance for the own site from the register of government sites and put it into the common foot.',
    },
  },
  needs: ['page', 'link'],
  references: [],
  params: z.strictObject({}),
  begin({ target }) {
    let home: SeenPage | null = null;
    const entrances: Link[] = [];
    return {
      see(seen) {
        if (seen.kind === 'link') {
          if (seen.onHome && ENTRANCE.test(seen.url)) entrances.push(seen);
        } else if (seen.depth === 0 && (home === null || seen.url < home.url)) home = seen;
      },
      end: () => [judge({ target: target.siteCode, url: target.home, home, entrances })],
    };
  },
});

/** Addresses of the official entrance, as sites of the last ten years link it. */
const ENTRANCE = /^https?:\/\/(?:zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn|121\.43\.68\.40)\/.*exposure|jiucuo/iu;
const CODE = /[?&]site_?code=([\da-z]+)/iu;

interface Seen {
  /** Registered code. */
  target: string | null;
  url: string;
  home: SeenPage | null;
  entrances: readonly Link[];
}

function judge({ target, url, home, entrances }: Seen): Verdict {
  const common = { problem: MISSING, about: {} };
  if (home === null || readabilityOf(home) !== 'readable') {
    const message = { zh: '首页未能读取', en: 'The home page could not be read' };
    return { ...common, outcome: 'untested', message, evidence: [] };
  }
  const codes = [home.facts.footer.jiucuo, ...entrances.map((link) => CODE.exec(link.url)?.[1] ?? null)].filter(
    (code) => code !== null,
  );
  const [code] = codes.toSorted();
  const own = target ?? home.facts.footer.siteCode ?? tagOf(home);
  if (code !== undefined) return codeVerdict({ codes, own, evidence: evidenceOf(home, codes.join('、')) });
  const hasSign = home.facts.footer.signs?.includes('jiucuo') === true;
  if (entrances.length > 0 || hasSign || /找错/u.test(home.text)) {
    const message = {
      zh: `${url} 有“找错”入口，但读不出其中的网站标识码`,
      en: 'There is an entrance, but no site code can be read from it',
    };
    return { ...common, outcome: 'cantTell', message, evidence: [evidenceOf(home)] };
  }
  return missingVerdict(home);
}

/** The same as in missing-identification, so that a scheme can count it once. */
const MISSING = '缺少找错入口';

function tagOf({ facts }: SeenPage): string | null {
  const value = Object.entries(facts.tags).find(([name]) => name.toLowerCase() === 'siteidcode')?.[1];
  const text = [value ?? ''].flat()[0]?.trim() ?? '';
  return SITE_CODE.test(text) ? text : null;
}

interface Codes {
  codes: readonly string[];
  own: string | null;
  evidence: Evidence;
}

function codeVerdict({ codes, own, evidence }: Codes): Verdict {
  const list = [...new Set(codes)].toSorted().join('、');
  const told = (outcome: Verdict['outcome'], message: Text): Verdict => ({
    outcome,
    problem: outcome === 'failed' ? '找错入口的标识码' : MISSING,
    about: outcome === 'failed' ? { 问题: '标识码不符' } : {},
    message,
    evidence: outcome === 'passed' ? [] : [evidence],
  });
  if (own === null) {
    return codes.some((code) => SITE_CODE.test(code))
      ? told('passed', {
          zh: `首页有入口，标识码 ${list}`,
          en: `The home page has the entrance, with the code ${list}`,
        })
      : told('cantTell', {
          zh: `入口里的标识码 ${list} 不是 10 位数字或 bm（兵团为 bt）加 8 位数字，也没有可对照的标识码`,
          en: `The code ${list} behind the entrance has no form of a site code, and there is none to hold it against`,
        });
  }
  if (codes.some((code) => code.toLowerCase() === own.toLowerCase())) {
    return told('passed', {
      zh: `首页有入口，标识码 ${own} 相符`,
      en: `The home page has the entrance, with the own code ${own}`,
    });
  }
  return told('failed', {
    zh: `入口里的标识码是 ${list}，本网站的是 ${own}`,
    en: `The code behind the entrance is ${list}, that of the site is ${own}`,
  });
}

function missingVerdict(home: SeenPage): Verdict {
  const evidence = [evidenceOf(home, footOf(home).slice(-60) || null)];
  if (missingMarks(home) === null) {
    const message = {
      zh: '首页上没有看到入口，也没有看到页脚，可能由脚本生成，请在浏览器中核对',
      en: 'Neither the entrance nor the foot of the home page is seen; scripts may make them: look in a browser',
    };
    return { outcome: 'cantTell', problem: MISSING, about: {}, message, evidence };
  }
  const message = { zh: '首页没有“我为政府网站找错”入口', en: 'The home page lacks the entrance 我为政府网站找错' };
  return { outcome: 'failed', problem: MISSING, about: { 问题: '没有入口' }, message, evidence };
}
