import type { AnyCheck } from '../../../../core/model/check.ts';
import { briefsOf } from '../../../../core/model/finding-briefs.ts';
import type { Finding, Findings, InspectionResult, Widespread } from '../../../../core/model/inspection-result.ts';
import { OUTCOMES, type Outcome } from '../../../../core/model/outcome.ts';
import { widespreadText } from '../../../../core/reports/inspection/index.ts';
import { type Markup, markup } from '../markup.ts';
import { pictureAnchors } from './screenshots-section.ts';

/** More of one check are in findings.xlsx. */
const MOST_SHOWN = 100;
const WORST_FIRST: readonly Outcome[] = ['failed', 'cantTell', 'untested'];

/**
 * Findings by check, worst first, each with its evidence; what to do stands once for all of a check. So does what nearly all pages have
 * in common, and those pages are there for who asks for them.
 */
export function findingsSection(
  { findings, widespread = [], screenshots = [] }: InspectionResult,
  checks: readonly AnyCheck[],
): Markup {
  const pictures = pictureAnchors(screenshots);
  const common = new Map(widespread.map((one) => [one.check, one]));
  if (findings.length === 0) return markup`<section class="panel"><h2>问题和佐证</h2><p>没有发现问题。</p></section>`;
  const byCheck = shownOf(findings);
  const order = checks.filter(({ id }) => byCheck.has(id));
  const hasFailed = ({ id }: AnyCheck) => (byCheck.get(id)?.counts.failed ?? 0) > 0;
  const sorted = order.toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)));
  return markup`<section class="panel"><h2>问题和佐证</h2>
${sorted.map((check) => checkPart(check, byCheck.get(check.id) ?? noFindings(), { pictures, common: common.get(check.id) }))}</section>`;
}

/** Places of pictures by the address of their page. */
type Pictures = ReadonlyMap<string, string>;

interface Beside {
  pictures: Pictures;
  /** What the check found nearly everywhere. */
  common: Widespread | undefined;
}

/** Of one check: how often each outcome, and the first findings of each. */
interface Shown {
  counts: Record<Outcome, number>;
  first: Record<Outcome, Finding[]>;
}

const noFindings = (): Shown => ({
  counts: { failed: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 },
  first: { failed: [], cantTell: [], untested: [], passed: [], inapplicable: [] },
});

function shownOf(findings: Findings): Map<string, Shown> {
  const byCheck = new Map<string, Shown>();
  for (const { check, outcome, whole } of briefsOf(findings)) {
    const shown = byCheck.get(check) ?? noFindings();
    byCheck.set(check, shown);
    shown.counts[outcome]++;
    if (shown.first[outcome].length < MOST_SHOWN) shown.first[outcome].push(whole());
  }
  return byCheck;
}

function checkPart(check: AnyCheck, { counts, first }: Shown, { pictures, common }: Beside): Markup {
  const sorted = WORST_FIRST.flatMap((outcome) => first[outcome]).slice(0, MOST_SHOWN);
  const all = WORST_FIRST.reduce((sum, outcome) => sum + counts[outcome], 0);
  const more = all - MOST_SHOWN;
  const list = markup`<ol class="findings">${sorted.map((finding) => findingItem(finding, pictures))}</ol>
${more > 0 && markup`<p class="foot">另有 ${more} 个，见 findings.xlsx。</p>`}`;
  return markup`<details class="check" id="${check.id}"${counts.failed > 0 && markup` open`}>
<summary><b>${check.name.zh}</b>${WORST_FIRST.map((outcome) => badge(outcome, counts[outcome]))}${
    check.stage === 'trial' && markup`<span class="tag">试行，不计分</span>`
  }</summary>
<p class="about">${check.docs.what.zh}<br><b>怎么办：</b>${check.docs.advice.zh}<br><small>依据：${check.docs.clause.text}${
    !check.docs.clause.verified && '（未与原文核实）'
  }</small></p>
${common === undefined ? list : markup`<p class="common">${widespreadText(common).zh}</p><details class="each"><summary>逐个查看（${all} 个）</summary>${list}</details>`}</details>
`;
}

const TONES: Readonly<Partial<Record<Outcome, string>>> = { failed: 'bad', cantTell: 'low', untested: 'none' };

function badge(outcome: Outcome, count: number): Markup | null {
  return count === 0 ? null : markup`<span class="state ${TONES[outcome] ?? ''}">${OUTCOMES[outcome]} ${count}</span>`;
}

function findingItem({ outcome, message, problem, evidence }: Finding, pictures: Pictures): Markup {
  return markup`<li><p><span class="state ${TONES[outcome] ?? ''}">${OUTCOMES[outcome]}</span> ${message.zh}</p><p class="where">${linked(
    problem,
  )}</p>${evidence.length > 0 && markup`<ul class="evidence">${evidence.map((each) => evidenceItem(each, pictures))}</ul>`}</li>
`;
}

function evidenceItem({ url, quote, at, sha256 }: Finding['evidence'][number], pictures: Pictures): Markup {
  const picture = pictures.get(url);
  return markup`<li>${linked(url)}${quote !== null && markup` <q>${quote}</q>`} <small>${at}${
    sha256 !== null && markup`，SHA-256 ${sha256.slice(0, 12)}…`
  }</small>${picture !== undefined && markup` <a href="#${picture}">截图</a>`}</li>`;
}

/**
 * Only addresses of the web become links: what stands on a foreign page must not run in the reader's browser. A problem may say more
 * behind its address (`http://… 页脚`).
 */
function linked(text: string): Markup {
  const [, url, rest = ''] = /^(https?:\/\/\S+)(.*)$/isu.exec(text) ?? [];
  return url === undefined ? markup`${text}` : markup`<a href="${url}" rel="noreferrer">${url}</a>${rest}`;
}
