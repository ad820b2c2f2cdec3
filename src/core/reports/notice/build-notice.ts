import type { NoticePlan } from '../../model/campaign.ts';
import type { OfficialDocument } from '../../model/document.ts';
import type { Fault } from '../../model/fault.ts';
import { nearestName } from '../../model/nearest.ts';
import type { Result } from '../../model/result.ts';
import { buildAnnexes } from './annex/index.ts';
import { noticeFacts } from './facts/index.ts';
import { resultFaults } from './result-faults.ts';
import { blockTexts, isSpecialBlock, specialNames } from './template/block-lines.ts';
import { documentBlocks } from './template/document-blocks.ts';
import { fillTemplate, type TemplateSource } from './template/fill-template.ts';
import { withoutMarks } from './template/marked-text.ts';
import { scopeOf } from './template/scope.ts';
import { didYouMean, templateFault } from './template/template-faults.ts';
import { SPECIAL_BLOCKS } from './template/vocabulary.ts';

/** What a notice is made from. `template` is the text of templates/notice.zh.md or of an office's own. */
export interface NoticeSource {
  result: Result;
  plan: NoticePlan;
  template: TemplateSource;
}

/**
 * The notice as a document. Null with faults when the template has any, or when the result cannot be published: a unit whose
 * score is incomplete, counts that are not those of its units.
 */
export function buildNotice(source: NoticeSource): { document: OfficialDocument | null; faults: Fault[] } {
  const faults = [...resultFaults(source.result), ...specialFaults(source.template)];
  if (faults.length > 0) return { document: null, faults };
  return fillNotice(source);
}

/** The same without asking whether the result may be published. */
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

function specialFaults({ text, file }: TemplateSource): Fault[] {
  return specialNames(text)
    .filter(({ name }) => !isSpecialBlock(name))
    .map(({ name, line }) => {
      const details = { name, known: SPECIAL_BLOCKS.join(', ') };
      const suggestion = didYouMean(nearestName(name, SPECIAL_BLOCKS));
      return templateFault('template-unknown-block', { file, line, column: 1 }, { details, suggestion });
    });
}
