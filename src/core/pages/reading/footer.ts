import type { FooterMarks } from '../../model/page-facts.ts';
import { ATTRIBUTE, LETTERS, resolveInAttribute } from '../html/index.ts';
import { footOf, withoutBlanks } from './foot-text.ts';
import { footerSigns } from './footer-signs.ts';
import { mayHaveMark } from './mark-bytes.ts';
import type { Page } from './page.ts';
import { SCRIPT_MARK, scriptSigns, scriptTexts } from './script-texts.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳';
const SITE_CODE = /标识(?:编)?码(?:为|是)?[:：]?(bm\d{8}|\d{10})(?!\d)/giu;
const ICP = new RegExp(`[${PROVINCES}]ICP[备证][:：]?\\d{6,10}号?(?:-\\d+)?`, 'giu');
const POLICE = new RegExp(`[${PROVINCES}]公网安备\\d{10,14}号?`, 'gu');
const CONAC = /conac\.cn|_ideConac|党政机关网站标识/iu;
/** In an address, and in the call that the official script puts on its picture. */
const JIUCUO = /site_?code=['"]?([0-9a-z]+)|^Link\(['"]([0-9a-z]+)['"]\)/iu;

/** Reads the marks from the visible text, and those that are pictures or scripts from their addresses. */
export function readFooter(page: Page): FooterMarks {
  const hints = addressesAndScripts(page);
  const marks = (page.letters & OF_MARKS) === 0 ? NO_MARKS : marksIn(page);
  const read = {
    ...marks,
    conac: hints.some((hint) => CONAC.test(hint)),
    jiucuo: errorReportCode(page, hints),
  };
  const missing = MARKS.filter((mark) => read[mark] === null || read[mark] === false);
  if (missing.length === 0) return read;
  const signs = footerSigns(page, missing);
  return signs.length === 0 ? read : { ...read, signs };
}

const MARKS = ['siteCode', 'icp', 'police', 'conac', 'jiucuo'] as const;

type WrittenMarks = Pick<FooterMarks, 'siteCode' | 'icp' | 'police'>;

const NO_MARKS: WrittenMarks = { siteCode: null, icp: null, police: null };
/** Every mark has one of these letters. */
const OF_MARKS = LETTERS.siteCode | LETTERS.icp | LETTERS.police;

/** The marks in the foot, else above it. */
function marksIn(page: Page): WrittenMarks {
  const foot = footOf(page);
  const last = (pattern: RegExp, letter: number, hint: RegExp) => {
    const inFoot = (foot.letters & letter) === 0 ? null : lastIn(foot.text, pattern);
    if (inFoot !== null || (foot.lettersAbove & letter) === 0) return inFoot;
    return hint.test(page.text.slice(0, foot.above)) ? lastIn(withoutBlanks(page.text), pattern) : null;
  };
  return {
    siteCode: last(SITE_CODE, LETTERS.siteCode, /标\s*识/u)?.[1] ?? null,
    icp: last(ICP, LETTERS.icp, /I\s*C\s*P/iu)?.[0] ?? null,
    police: last(POLICE, LETTERS.police, /公\s*网\s*安\s*备/u)?.[0] ?? null,
  };
}

/** The foot is at the end: an article may quote numbers of other sites before. */
function lastIn(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match;
  return last;
}

/** The official script is told the code in an attribute of its own; other entrances have it in their address. */
function errorReportCode({ tree, raw }: Page, hints: readonly string[]): string | null {
  for (let at = 0; at < tree.attributeCount; at++) {
    if (tree.attributeName[at] !== ATTRIBUTE.sitecode) continue;
    const code = resolveInAttribute(raw(tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0)).trim();
    if (code !== '') return code;
  }
  const found = hints.map((hint) => JIUCUO.exec(hint)).find((match) => match !== null);
  return found?.[1] ?? found?.[2] ?? null;
}

const IS_HINT = new Uint8Array(256);
for (const name of ['href', 'src', 'id', 'alt', 'title', 'onclick'] as const) IS_HINT[ATTRIBUTE[name]] = 1;

/** The attributes and scripts in which a mark may stand. */
function addressesAndScripts(page: Page): string[] {
  const { tree, raw, readAs } = page;
  const hints: string[] = [];
  const isOwn = readAs === 'utf-8' || readAs === 'gb18030';
  for (let at = 0; at < tree.attributeCount; at++) {
    if (IS_HINT[tree.attributeName[at] ?? 0] !== 1) continue;
    const from = tree.valueFrom[at] ?? 0;
    const to = tree.valueTo[at] ?? 0;
    if (mayHaveMark(tree.bytes, from, to) || !isOwn) hints.push(resolveInAttribute(raw(from, to)));
  }
  for (const node of scriptTexts(tree)) {
    if (!isOwn || (scriptSigns(page, node) & SCRIPT_MARK) !== 0)
      hints.push(raw(tree.from[node] ?? 0, tree.to[node] ?? 0));
  }
  return hints;
}
