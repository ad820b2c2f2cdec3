import type { OfficialDocument } from '../../model/document.ts';
import type { Fault } from '../../model/fault.ts';
import { nearestName } from '../../model/nearest.ts';
import { contradictionsIn, type Contradiction } from './check/contradictions.ts';
import { fillNotice, type NoticeSource } from './fill-notice.ts';
import { resultFaults } from './result-faults.ts';
import { isSpecialBlock, specialNames, takesText } from './template/block-lines.ts';
import type { TemplateSource } from './template/fill-template.ts';
import { didYouMean, TEMPLATE_FAULTS, templateFault } from './template/template-faults.ts';
import { SPECIAL_BLOCKS } from './template/vocabulary.ts';

/** A notice, or why there is none. `contradicts`: the faults are all statements that the result does not bear out. */
export interface BuiltNotice {
  document: OfficialDocument | null;
  faults: Fault[];
  contradicts: boolean;
}

/**
 * The notice as a document. Null with faults when the template has any, when the result cannot be published (a unit whose score
 * is incomplete, counts that are not those of its units), or when a sentence of the template or of the campaign says something
 * else than the annexes. `standard` is the template that comes with the product: it tells what a notice usually states.
 */
export function buildNotice(source: NoticeSource & { standard: TemplateSource }): BuiltNotice {
  const early = [...resultFaults(source.result), ...specialFaults(source.template)];
  if (early.length > 0) return { document: null, faults: early, contradicts: false };
  const { document, faults } = fillNotice(source);
  if (document === null) return { document, faults, contradicts: false };
  const wrong = contradictionsIn(document, { ...source, template: source.standard });
  if (wrong.length === 0) return { document, faults: [], contradicts: false };
  return {
    document: null,
    faults: wrong.map((one) => contradictionFault(one, source.template.file)),
    contradicts: true,
  };
}

/** What the campaign file says is mended there. */
function contradictionFault({ disagreement, isOfCampaign }: Contradiction, template: string): Fault {
  return {
    code: 'template-contradicts',
    where: { file: isOfCampaign ? 'assessment.yaml' : template },
    message: disagreement.message,
    suggestion: TEMPLATE_FAULTS['template-contradicts'].remedy,
  };
}

function specialFaults({ text: template, file }: TemplateSource): Fault[] {
  return specialNames(template).flatMap(({ name, text, line }): Fault[] => {
    const where = { file, line, column: 1 };
    if (!isSpecialBlock(name)) {
      const details = { name, known: SPECIAL_BLOCKS.join(', ') };
      const suggestion = didYouMean(nearestName(name, SPECIAL_BLOCKS));
      return [templateFault('template-unknown-block', where, { details, suggestion })];
    }
    const isLost = text !== '' && !takesText(name);
    return isLost ? [templateFault('template-block-text', where, { details: { name } })] : [];
  });
}
