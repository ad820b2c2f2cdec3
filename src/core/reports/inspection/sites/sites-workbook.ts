import type { Sheet, SheetCell, Workbook } from '../../../model/workbook.ts';
import { FINDING_COLUMNS } from '../finding-row.ts';
import type { JoinedRows } from './joined-rows.ts';
import { CALLING_STATES, vetoNames } from '../veto-states.ts';
import { type SiteSummary, vetoText } from './site-summary.ts';

/** 问题台账 of several sites: what each came to, and their findings below each other. */
export function sitesWorkbook(sites: readonly SiteSummary[], findings: JoinedRows): Workbook {
  return { sheets: [overviewSheet(sites), findingsSheet(findings)] };
}

const VETO_HEADERS: Readonly<Record<(typeof CALLING_STATES)[number], string>> = {
  reached: '达到界限',
  toJudge: '待判定的否决项',
  failedInPart: '有问题、未查全的否决项',
  untested: '未能检查的否决项',
  inPart: '未查全的否决项',
};

function overviewSheet(sites: readonly SiteSummary[]): Sheet {
  return {
    name: '总览',
    title: `网站检查总览（${sites.length} 个网站；问题待人工核实）`,
    columns: [
      { header: '序号', width: 6 },
      { header: '网站', width: 28 },
      { header: '网站自称', width: 28 },
      { header: '首页', width: 36 },
      { header: '检查情况', width: 16 },
      { header: '监测时间点', width: 12 },
      { header: '单项否决', width: 16 },
      ...CALLING_STATES.map((state) => ({ header: VETO_HEADERS[state], width: 30 })),
      { header: '存在问题', width: 10 },
      { header: '待人工判定', width: 12 },
      { header: '未能检查', width: 10 },
      { header: '读取页面', width: 10 },
      { header: '其中未变', width: 10 },
      { header: '文件夹', width: 24 },
    ],
    rows: sites.map((site, index): SheetCell[] => [
      { decimal: String(index + 1) },
      site.name,
      site.ownName ?? '',
      site.home,
      site.ended.zh,
      site.at,
      vetoText(site).zh,
      ...CALLING_STATES.map((state) => vetoNames(site.vetoes, state).join('、')),
      { decimal: String(site.counts.failed) },
      { decimal: String(site.counts.cantTell) },
      { decimal: String(site.counts.untested) },
      { decimal: String(site.pages) },
      site.unchanged === null ? '' : { decimal: String(site.unchanged) },
      site.folder,
    ]),
    freezeHeader: true,
  };
}

function findingsSheet(findings: JoinedRows): Sheet {
  const rows = findings.rows();
  const cut =
    rows.length < findings.total()
      ? `（共 ${findings.total()} 条，每个网站每个检查项最多列 ${findings.most()} 条，其余见各网站的 findings.xlsx）`
      : '';
  return {
    name: '问题台账',
    title: `问题台账${cut}`,
    columns: [{ header: '序号', width: 6 }, { header: '网站', width: 24 }, ...FINDING_COLUMNS],
    rows: rows.map((cells, index) => [{ decimal: String(index + 1) }, ...cells]),
    freezeHeader: true,
  };
}
