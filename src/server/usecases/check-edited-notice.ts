import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../../core/model/app-error.ts';
import type { NoticePlan } from '../../core/model/campaign.ts';
import { checkNotice } from '../../core/reports/notice/index.ts';
import type { NoticeReport } from '../../core/reports/notice/index.ts';
import { extractDocx, type DocxContent } from '../collectors/upload/docx/index.ts';
import { readBytes, readInputFile, utf8Text } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';
import { loadTemplate } from './build-notice-document.ts';
import { parseCampaign } from './load-campaign.ts';
import { loadResult } from './load-result.ts';

export interface NoticeCheckRequest {
  /** The DOCX file that people edited. */
  notice: string;
  /** `result.json`, or its folder. */
  result: string;
  cwd: string;
}

export interface NoticeCheck extends NoticeReport {
  /** False: no campaign file lies beside the result, so title, date, basis and figures from outside were not compared. */
  hasPlan: boolean;
}

/** Holds an edited notice against the result, with the campaign file and template that `assess` kept beside it. */
export function checkEditedNotice({ notice, result: given, cwd }: NoticeCheckRequest): NoticeCheck {
  const result = loadResult(given, cwd);
  const inputs = join(resultFolder(given, cwd), 'inputs');
  const plan = keptPlan(keptFile(inputs, 'assessment.yaml'));
  const kept = keptFile(inputs, 'notice-template.md');
  const file = kept ?? loadTemplate(null, null);
  const template = { text: utf8Text(file), file: file.path };
  const edited = readNotice(resolve(cwd, notice), notice);
  const report = checkNotice(edited, { result, plan, template });
  if (report.faults.length > 0) {
    throw new AppError('notice-faulty', { file: file.path, count: String(report.faults.length) }, report.faults);
  }
  return { ...report, hasPlan: plan !== null };
}

/** More characters of prose than any notice has, tables left out: comparing them would take minutes. */
const MOST_PROSE = 200_000;

function readNotice(path: string, file: string): DocxContent {
  const content = extractDocx(readBytes(path, file), file);
  const prose = content.paragraphs.filter(({ place }) => place !== 'table');
  const length = prose.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MOST_PROSE) throw new AppError('document-oversized', { file });
  return content;
}

function resultFolder(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  return statSync(path).isDirectory() ? path : dirname(path);
}

function keptFile(folder: string, name: string): InputFile | null {
  const path = join(folder, name);
  return existsSync(path) ? readInputFile(path, `inputs/${name}`) : null;
}

function keptPlan(file: InputFile | null): NoticePlan | null {
  return file === null ? null : parseCampaign(file, null).notice;
}
