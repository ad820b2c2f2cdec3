import { fileURLToPath } from 'node:url';
import { AppError } from '../../core/model/app-error.ts';
import type { NoticePlan } from '../../core/model/campaign.ts';
import type { OfficialDocument } from '../../core/model/document.ts';
import type { Result } from '../../core/model/result.ts';
import { buildNotice, type TemplateSource } from '../../core/reports/notice/index.ts';
import { readInputFile, utf8Text } from '../runtime/input-file.ts';
import type { InputFile } from '../runtime/input-file.ts';

/** The wording that comes with the product. */
const TEMPLATE = fileURLToPath(new URL('../../../templates/notice.zh.md', import.meta.url));

export function loadTemplate(path: string | null, given: string | null): InputFile {
  return path === null ? readInputFile(TEMPLATE, 'templates/notice.zh.md') : readInputFile(path, given ?? path);
}

/**
 * The notice of a result as a document. Throws `score-incomplete` while scores are open, `notice-faulty` for what is wrong with
 * the template, `notice-contradicts` for a notice whose sentences are not what its tables say.
 */
export function buildNoticeDocument(result: Result, plan: NoticePlan, template: InputFile): OfficialDocument {
  const source = { result, plan, template: sourceOf(template), standard: sourceOf(loadTemplate(null, null)) };
  const { document, faults, contradicts } = buildNotice(source);
  if (document !== null) return document;
  const count = String(faults.length);
  if (contradicts) throw new AppError('notice-contradicts', { file: template.path, count }, faults);
  const open = result.classes.reduce((sum, group) => sum + group.statistics.incomplete, 0);
  if (open > 0) throw new AppError('score-incomplete', { count: String(open) }, faults);
  throw new AppError('notice-faulty', { file: template.path, count }, faults);
}

function sourceOf(file: InputFile): TemplateSource {
  return { text: utf8Text(file), file: file.path };
}
