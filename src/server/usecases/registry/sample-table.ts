import { chinaDay } from '../../../core/model/china-day.ts';
import type { FailureSource, SampleStratum, TargetKind } from '../../../core/model/registry/index.ts';
import { columnWidth } from '../../../core/model/table-layout.ts';
import type { Sheet, SheetCell } from '../../../core/model/workbook.ts';
import { renderCsv } from '../../render/csv/index.ts';
import { renderXlsx } from '../../render/xlsx/index.ts';
import type { ReachOfLists } from '../../store/within-reach.ts';
import type { Service } from '../service.ts';
import { type ShownSample, showSample } from './show-samples.ts';

const HEADER = ['种类', '名称', '主办单位', '网址', '为何抽中', '上次不合格见于'];

const KINDS: Readonly<Record<TargetKind, string>> = { website: '政府网站', account: '政务新媒体' };
const SOURCES: Readonly<Record<FailureSource, string>> = { campaign: '考评', sample: '上次抽查', given: '另外给出' };
const STRATA: Readonly<Record<SampleStratum, string>> = { class: '类别或平台', level: '层级', region: '地区' };

/** What a spot check drew, to hand on: CSV, or XLSX with how it was drawn on a sheet of its own. @throws AppError `not-found` */
export async function exportSample(
  service: Pick<Service, 'database'>,
  reach: ReachOfLists,
  { id, format }: { id: string; format: 'xlsx' | 'csv' },
): Promise<{ bytes: Uint8Array; name: string }> {
  const sample = await showSample(service, reach, id);
  const rows = sample.items.map(({ kind, name, organization, url, why, failedBy }) => [
    KINDS[kind],
    name,
    organization,
    url,
    why === 'drawn' ? '随机抽取' : '上次不合格',
    failedBy.map((source) => SOURCES[source]).join('、'),
  ]);
  const name = `抽查名单-${chinaDay(sample.drawnAt) ?? ''}.${format}`;
  if (format === 'csv') return { bytes: renderCsv([HEADER, ...rows], { byteOrderMark: true }), name };
  const told: [string, string][] = howDrawn(sample);
  const sheets = [
    sheetOf('抽查名单', HEADER, rows),
    sheetOf(
      '抽查说明',
      ['项目', '内容'],
      told.map((pair) => [...pair]),
    ),
  ];
  return { bytes: renderXlsx({ sheets }), name };
}

/** What proves how it was drawn, for whoever draws it again. */
function howDrawn(sample: ShownSample): [string, string][] {
  const { share, seed, strata, sources, unmatched } = sample;
  return [
    ['抽查日期', sample.heldOn],
    ['范围', sample.organization ?? '全部台账'],
    ['抽取比例', `${Math.round(share * 10_000) / 100}%`],
    ['分组', ['种类', ...strata.map((one) => STRATA[one])].join('、')],
    ['种子', seed],
    ['在用', String(sample.inScope)],
    ['抽中', String(sample.drawn)],
    ...sources.campaigns.map(({ title, failed }): [string, string] => ['上次考评', `${title}：不合格 ${failed} 个`]),
    ...(sources.sample === null
      ? []
      : [
          ['上次抽查', `${chinaDay(sources.sample.drawnAt) ?? ''}：不合格 ${sources.sample.failed} 个`] satisfies [
            string,
            string,
          ],
        ]),
    ...unmatched.map(({ name }): [string, string] => ['上次不合格而台账中没有', name]),
    ['编号', sample.id],
    ['抽取范围的哈希', sample.basisSha256],
    ['抽中名单的哈希', sample.drawnSha256],
  ];
}

function sheetOf(name: string, header: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    columns: header.map((text, index) => ({
      header: text,
      width: 2 * columnWidth(text, [text, ...rows.map((row) => row[index] ?? '')]) + 2,
      numberFormat: '@',
    })),
    rows: rows.map((row): SheetCell[] => row.map((cell) => (cell === '' ? null : cell))),
    freezeHeader: true,
  };
}
