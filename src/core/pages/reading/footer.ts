import type { FooterMarks } from '../../model/page-facts.ts';
import { ATTRIBUTE, TAG, TEXT } from '../html/index.ts';
import type { Page } from './page.ts';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳';
const SITE_CODE = /标识(?:编)?码(?:为|是)?[:：]?(bm\d{8}|\d{10})(?!\d)/iu;
const ICP = new RegExp(`[${PROVINCES}]ICP[备证][:：]?\\d{6,10}号?(?:-\\d+)?`, 'iu');
const POLICE = new RegExp(`[${PROVINCES}]公网安备\\d{10,14}号?`, 'u');
const CONAC = /conac\.cn|_ideConac|党政机关网站标识/iu;
/** In an address, and in the call that the official script puts on its picture. */
const JIUCUO = /site_?code=['"]?([0-9a-z]+)|^Link\(['"]([0-9a-z]+)['"]\)/iu;

/** Reads the marks from the visible text, and those that are pictures or scripts from their addresses. */
export function readFooter(page: Page): FooterMarks {
  const text = page.lines
    .map((line) => line.text)
    .join('')
    .replaceAll(/\s/gu, '');
  const hints = addressesAndScripts(page);
  return {
    siteCode: last(text, SITE_CODE)?.[1] ?? null,
    icp: last(text, ICP)?.[0] ?? null,
    police: last(text, POLICE)?.[0] ?? null,
    conac: hints.some((hint) => CONAC.test(hint)),
    jiucuo: errorReportCode(page, hints),
  };
}

/** The official script is told the code in an attribute of its own; other entrances have it in their address. */
function errorReportCode({ tree, attribute }: Page, hints: readonly string[]): string | null {
  for (let node = 0; node < tree.size; node++) {
    const code = attribute(node, ATTRIBUTE.sitecode)?.trim();
    if (code !== undefined && code !== '') return code;
  }
  const found = hints.map((hint) => JIUCUO.exec(hint)).find((match) => match !== null);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The foot is at the end: an article may quote numbers of other sites before. */
function last(text: string, pattern: RegExp): RegExpMatchArray | null {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].at(-1) ?? null;
}

const ADDRESSES = [ATTRIBUTE.href, ATTRIBUTE.src, ATTRIBUTE.id, ATTRIBUTE.alt, ATTRIBUTE.title, ATTRIBUTE.onclick];

function addressesAndScripts({ tree, attribute, raw }: Page): string[] {
  const hints: string[] = [];
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] === TEXT) {
      const parent = tree.parent[node] ?? -1;
      if (parent >= 0 && tree.tag[parent] === TAG.script) hints.push(raw(tree.from[node] ?? 0, tree.to[node] ?? 0));
      continue;
    }
    for (const name of ADDRESSES) {
      const value = attribute(node, name);
      if (value !== null) hints.push(value);
    }
  }
  return hints;
}
