import type { NoticePlan } from '../../model/campaign.ts';
import type { OfficialDocument } from '../../model/document.ts';
import type { Fault } from '../../model/fault.ts';
import type { Result } from '../../model/result.ts';
import { buildAnnexes } from './annex/index.ts';
import { noticeFacts } from './facts/index.ts';
import { blockTexts } from './template/block-lines.ts';
import { documentBlocks } from './template/document-blocks.ts';
import { fillTemplate, type TemplateSource } from './template/fill-template.ts';
import { withoutMarks } from './template/marked-text.ts';
import { scopeOf } from './template/scope.ts';
import { templateFault } from './template/template-faults.ts';

/** What a notice is made from. `template` is the text of templates/notice.zh.md or of an office's own. */
export interface NoticeSource {
  result: Result;
  plan: NoticePlan;
  template: TemplateSource;
}

/** The notice of a result, whether it may be published or not. Null with faults when the template has any. */
export function fillNotice({ result, plan, template }: NoticeSource): {
  document: OfficialDocument | null;
  faults: Fault[];
} {
  const facts = noticeFacts(result, plan);
  const { text, faults } = fillTemplate(template, scopeOf(facts));
  if (text === null) return { document: null, faults };
  const blocks = documentBlocks(blockTexts(text), facts, plan);
  if (blocks.length === 0) {
    return { document: null, faults: [templateFault('template-empty', { file: template.file, line: 1, column: 1 })] };
  }
  const title = withoutMarks(facts.notice.title.join(''));
  const meta = { title, author: withoutMarks(plan.issuer), created: `${plan.date}T00:00:00+08:00` };
  return { document: { meta, blocks, annexes: buildAnnexes(result, plan) }, faults: [] };
}
