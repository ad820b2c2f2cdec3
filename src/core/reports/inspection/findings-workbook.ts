import type { AnyCheck } from '../../model/check.ts';
import { briefsOf } from '../../model/finding-briefs.ts';
import type { Finding, Findings, InspectionResult, Widespread } from '../../model/inspection-result.ts';
import type { Outcome } from '../../model/outcome.ts';
import { LIMIT_REASONS } from '../../model/observation/index.ts';
import type { Sheet, SheetCell, Workbook } from '../../model/workbook.ts';
import { dueWithin } from './due-within.ts';
import { FINDING_COLUMNS, findingRow } from './finding-row.ts';
import { widespreadText } from './widespread-text.ts';

/**
 * Nobody goes through more rows of one check by hand: where each page of a template has the same fault, a list of all would keep the
 * rest out of sight. What is cut says so, and where all of it is.
 */
const MOST_OF_CHECK = 2000;
const MOST_ROWS = 50_000;

/** 问题台账 for people: findings with evidence and advice, what is nearly everywhere, the columns of the site, and what could not be looked at. */
export function findingsWorkbook(result: InspectionResult, checks: readonly AnyCheck[]): Workbook {
  const widespread = result.widespread === undefined ? [] : [widespreadSheet(result.widespread, checks)];
  return { sheets: [findingsSheet(result, checks), ...widespread, inventorySheet(result), limitsSheet(result)] };
}

function findingsSheet({ findings, inspection, widespread }: InspectionResult, checks: readonly AnyCheck[]): Sheet {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const listed = firstOfEach(findings).toSorted(
    (a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome),
  );
  const rows = listed.map((finding, index): SheetCell[] => [
    { decimal: String(index + 1) },
    ...findingRow(finding, byId.get(finding.check)),
  ]);
  const cut =
    listed.length < findings.length
      ? `（共 ${findings.length} 条，每个检查项最多列 ${MOST_OF_CHECK} 条，全部见 findings.csv）`
      : '';
  return {
    name: '问题台账',
    title: `${inspection.target.name ?? inspection.target.home} 问题台账（监测时间点 ${inspection.at}）${cut}${
      widespread === undefined ? '' : `（几乎处处相同的问题见“${WIDESPREAD}”）`
    }`,
    columns: [{ header: '序号', width: 6 }, ...FINDING_COLUMNS],
    rows,
    freezeHeader: true,
  };
}

/** What is to be mended stands before what a person has to judge, and that before what could not be looked at. */
const WORST_FIRST: readonly Outcome[] = ['failed', 'cantTell', 'untested'];

/** At most so many of each check, in their order. */
function firstOfEach(findings: Findings): Finding[] {
  const counts = new Map<string, number>();
  const first: Finding[] = [];
  for (const { check, whole } of briefsOf(findings)) {
    const count = (counts.get(check) ?? 0) + 1;
    counts.set(check, count);
    if (count <= MOST_OF_CHECK) first.push(whole());
  }
  return first;
}

const WIDESPREAD = '普遍问题';

function widespreadSheet(widespread: readonly Widespread[], checks: readonly AnyCheck[]): Sheet {
  const names = new Map(checks.map(({ id, name }) => [id, name.zh]));
  return {
    name: WIDESPREAD,
    title: '检查的对象几乎都有的问题',
    columns: [
      { header: '检查项', width: 18 },
      { header: '检查数', width: 10 },
      { header: '存在问题', width: 10 },
      { header: '情况相同', width: 10 },
      { header: '说明', width: 80 },
    ],
    rows: widespread.map((one) => [
      names.get(one.check) ?? one.check,
      { decimal: String(one.looked) },
      { decimal: String(one.failed) },
      { decimal: String(one.same) },
      widespreadText(one).zh,
    ]),
    freezeHeader: true,
  };
}

function inventorySheet({ inventory }: InspectionResult): Sheet {
  return {
    name: '栏目清单',
    title: '栏目清单（待人工确认）',
    columns: [
      { header: '栏目名称', width: 24 },
      { header: '地址', width: 48 },
      { header: '栏目类型', width: 14 },
      { header: '首页直达', width: 10 },
      { header: '已登记', width: 10 },
      { header: '条目数', width: 10 },
      { header: '最新日期', width: 14 },
      { header: '更新期限', width: 10 },
      { header: '状况', width: 14 },
    ],
    rows: inventory
      .slice(0, MOST_ROWS)
      .map(({ name, url, type, isFirstLevel, isRegistered, entries, newest, period, content }) => [
        name,
        url,
        type,
        isFirstLevel ? '是' : '否',
        isRegistered ? '是' : '否',
        { decimal: String(entries) },
        newest ?? '',
        dueWithin(period),
        { entries: '有内容', blank: '空白', unknown: '未能读取' }[content],
      ]),
    freezeHeader: true,
  };
}

function limitsSheet({ limits }: InspectionResult): Sheet {
  return {
    name: '未检查的部分',
    title: '没有检查的部分及原因',
    columns: [
      { header: '原因', width: 20 },
      { header: '地址', width: 60 },
      { header: '涉及地址数', width: 12 },
      { header: '首页上的名称', width: 24 },
    ],
    rows: limits
      .slice(0, MOST_ROWS)
      .map(({ reason, url, text, count }) => [LIMIT_REASONS[reason].zh, url, { decimal: String(count) }, text ?? '']),
    freezeHeader: true,
  };
}
