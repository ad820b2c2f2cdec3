import { resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { OfficialDocument } from '../../core/model/document.ts';
import type { Result } from '../../core/model/result.ts';
import type { Text } from '../../core/model/text.ts';
import { annexWorkbook } from '../../core/reports/annex-workbook/index.ts';
import { toResult } from '../../core/scoring/index.ts';
import { renderDocx } from '../render/docx/index.ts';
import { renderReport } from '../render/html/index.ts';
import { renderPdf } from '../render/pdf/index.ts';
import { renderXlsx } from '../render/xlsx/index.ts';
import { claimOutputFolder } from '../runtime/claim-output-folder.ts';
import type { OutputFile, WrittenFile } from '../runtime/write-folder.ts';
import { buildNoticeDocument, loadTemplate } from './build-notice-document.ts';
import { computeCampaign } from './compute-campaign.ts';
import { loadCampaign } from './load-campaign.ts';
import { productVersion } from './product-version.ts';
import { writeOutput } from './write-output.ts';

export interface AssessRequest {
  /** Folder with an `assessment.yaml`, or the file itself. */
  campaign: string;
  out: string;
  /** The office's own wording of the notice; null: the one that comes with the product. */
  template: string | null;
  cwd: string;
}

export interface Assessment {
  result: Result;
  written: WrittenFile[];
  notices: Text[];
}

/** From tables to the official notice: scores a campaign and writes its documents, whole or not at all. */
export async function assessCampaign({
  campaign: given,
  out,
  template: ownTemplate,
  cwd,
}: AssessRequest): Promise<Assessment> {
  const folder = resolve(cwd, out);
  claimOutputFolder(folder);
  const loaded = loadCampaign(given, cwd);
  const plan = loaded.campaign.notice;
  if (plan === null) throw new AppError('campaign-without-notice', { file: loaded.file.path });
  const template = loadTemplate(ownTemplate === null ? null : resolve(cwd, ownTemplate), ownTemplate);
  const { campaign, notices } = computeCampaign(loaded.inputs);
  const result = toResult(campaign);
  const document = buildNoticeDocument(result, plan, template);
  const { files, warnings } = await renderDocuments(document);
  const output = {
    kind: 'assess',
    inputs: loaded.inputs,
    documents: { campaign: loaded.file, template },
    campaign,
  } as const;
  const written = await writeOutput(folder, output, (resultSha256) => [
    ...files,
    { path: 'report.html', content: [renderReport(result, { program: `kaoping ${productVersion()}`, resultSha256 })] },
  ]);
  return { result, written, notices: [...notices, ...warnings] };
}

async function renderDocuments(document: OfficialDocument): Promise<{ files: OutputFile[]; warnings: Text[] }> {
  const pdf = renderPdf(document);
  const files = [
    { path: 'notice.docx', content: await renderDocx(document) },
    { path: 'notice.pdf', content: pdf.bytes },
    { path: 'annex.xlsx', content: renderXlsx(annexWorkbook(document.annexes)) },
  ];
  if (pdf.missing.length === 0) return { files, warnings: [] };
  const characters = pdf.missing.join(' ');
  const warning = {
    zh: `notice.pdf 的字体里没有这些字：${characters}；notice.docx 不受影响`,
    en: `the fonts of notice.pdf lack these characters: ${characters}; notice.docx has them`,
  };
  return { files, warnings: [warning] };
}
