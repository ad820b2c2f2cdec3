import { fileURLToPath } from 'node:url';
import type { NoticePlan } from '../../src/core/model/campaign.ts';
import type { OfficialDocument } from '../../src/core/model/document.ts';
import type { Result } from '../../src/core/model/result.ts';
import { openNoticeCheck, type NoticeReport } from '../../src/core/reports/notice/index.ts';
import { toResult } from '../../src/core/scoring/index.ts';
import { extractDocx } from '../../src/server/collectors/upload/docx/index.ts';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { buildNoticeDocument, loadTemplate } from '../../src/server/usecases/build-notice-document.ts';
import { computeCampaign } from '../../src/server/usecases/compute-campaign.ts';
import { loadCampaign } from '../../src/server/usecases/load-campaign.ts';
import { editableDocx, type EditableDocx } from './editable-docx.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The campaigns whose notices are edited: a real one, a made-up one that shares no unit, grade scale or title with it, and a
 * plain one with a single class, letters for grades and next to nothing said of it.
 */
export const CAMPAIGNS = {
  chaozhou: 'examples/chaozhou-2019',
  cloudRiver: 'test/notice/cloud-river',
  stoneBay: 'test/notice/stone-bay',
} as const;

export interface Notice {
  document: OfficialDocument;
  docx: EditableDocx;
  result: Result;
  plan: NoticePlan;
  /** What notice check reports of it after a change. */
  check(changed: EditableDocx): NoticeReport;
}

/** Assesses a campaign of the repository and hands out its notice as DOCX, ready for changes. */
export async function noticeOf(campaign: string): Promise<Notice> {
  const loaded = loadCampaign(campaign, ROOT);
  const plan = loaded.campaign.notice;
  if (plan === null) throw new Error(`${campaign} has no notice`);
  const result = toResult(computeCampaign(loaded.inputs).campaign);
  const file = loadTemplate(null, null);
  const document = buildNoticeDocument(result, plan, file);
  const template = { text: new TextDecoder().decode(file.bytes), file: file.path };
  const check = openNoticeCheck({ result, plan, template });
  return {
    document,
    docx: editableDocx(await renderDocx(document)),
    result,
    plan,
    check: (changed) => check(extractDocx(changed.bytes(), 'notice.docx')),
  };
}
