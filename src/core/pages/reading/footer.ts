import type { FooterMarks } from '../../model/page-facts.ts';
import { ATTRIBUTE, resolveInAttribute } from '../html/index.ts';
import { footerSigns } from './footer-signs.ts';
import { mayHaveMark } from './mark-bytes.ts';
import type { Page } from './page.ts';
import { SCRIPT_MARK, scriptSigns, scriptTexts } from './script-texts.ts';
import { writtenMarks } from './written-marks.ts';

const CONAC = /conac\.cn|_ideConac|党政机关网站标识/iu;
/** In an address, in the call that the official script puts on its picture, and in a script that puts the official one in. */
const JIUCUO =
  /site_?code=['"]?([0-9a-z]+)|^Link\(['"]([0-9a-z]+)['"]\)|setAttribute\(\s*['"]site_?code['"]\s*,\s*['"]([0-9a-z]+)['"]/iu;

/** Reads the marks from the visible text, and those that are pictures or scripts from their addresses. */
export function readFooter(page: Page): FooterMarks {
  const hints = addressesAndScripts(page);
  const read = {
    ...writtenMarks(page),
    conac: hints.some((hint) => CONAC.test(hint)),
    jiucuo: errorReportCode(page, hints),
  };
  const missing = MARKS.filter((mark) => read[mark] === null || read[mark] === false);
  if (missing.length === 0) return read;
  const signs = footerSigns(page, missing, hints);
  return signs.length === 0 ? read : { ...read, signs };
}

const MARKS = ['siteCode', 'icp', 'police', 'conac', 'jiucuo'] as const;

/** The official script is told the code in an attribute of its own; other entrances have it in their address. */
function errorReportCode({ tree, raw }: Page, hints: readonly string[]): string | null {
  for (let at = 0; at < tree.attributeCount; at++) {
    if (tree.attributeName[at] !== ATTRIBUTE.sitecode) continue;
    const code = resolveInAttribute(raw(tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0)).trim();
    if (code !== '') return code;
  }
  const found = hints.map((hint) => JIUCUO.exec(hint)).find((match) => match !== null);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
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
