import { textWidth } from '../../../model/text-width.ts';

/** Widest line of a title of size 22 that leaves some paper on both sides, in full-width characters. */
const LINE = 20;

/** The title that an office would give: issuer, what was assessed, 结果的通报. */
export function plainTitle({ issuer, scheme }: { issuer: string; scheme: string }): string {
  const plan = scheme.replace(/\s+/gu, '').replace(/(?:工作)?(?:实施)?(?:方案|办法|细则)$/u, '');
  return `${issuer}关于${plan}${plan.endsWith('考评') || plan.endsWith('考核') ? '' : '考评'}结果的通报`;
}

/** A break stands well behind these … */
const BEFORE = /(?:关于|年度|年|的|和|与|、)$/u;
/** … and before these. */
const AFTER = /^(?:政府网站|政务新媒体|考评|考核|结果|通报|和|与)/u;
/** What must not be torn: numbers, Latin words, a mark from what it closes or opens. */
const TORN = /(?:[\dA-Za-z]\|[\dA-Za-z年])|(?:年\|度)|(?:[《“（〔]\|)|(?:\|[》”）〕、，的])/u;

/** Breaks a title into lines of about equal width, between words where it can tell them. A short title is one line. */
export function titleLines(title: string): string[] {
  const lines = Math.ceil(textWidth(title) / LINE);
  if (lines <= 1) return [title];
  const characters = Array.from(title);
  const ideal = characters.length / lines;
  const breaks = Array.from({ length: lines - 1 }, (_, index) => bestBreak(characters, ideal * (index + 1)));
  const cuts = [0, ...new Set(breaks.toSorted((a, b) => a - b)), characters.length];
  return cuts.slice(1).map((end, index) => characters.slice(cuts[index], end).join(''));
}

function bestBreak(characters: readonly string[], ideal: number): number {
  let best = { at: Math.round(ideal), cost: Infinity };
  for (let at = 1; at < characters.length; at += 1) {
    const cost = Math.abs(at - ideal) + penalty(characters.slice(0, at).join(''), characters.slice(at).join(''));
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
}

function penalty(before: string, after: string): number {
  if (TORN.test(`${before.slice(-1)}|${after.slice(0, 1)}`)) return 100;
  const good = (BEFORE.test(before) ? 1 : 0) + (AFTER.test(after) ? 1 : 0);
  return good === 0 ? 4 : good === 1 ? 1 : 0;
}
