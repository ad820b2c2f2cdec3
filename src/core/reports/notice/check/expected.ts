import { NAMES_UP_TO, type NoticePlan } from '../../../model/campaign.ts';
import type { OfficialDocument } from '../../../model/document.ts';
import type { Fault } from '../../../model/fault.ts';
import type { Result } from '../../../model/result.ts';
import { fillNotice } from '../build-notice.ts';
import type { TemplateSource } from '../template/fill-template.ts';
import { openClassBinding, type ClassBinding } from './sense/class-binding.ts';
import { openTruth, type Truth } from './sense/truth.ts';
import { ownParagraphs, textOf, type OwnParagraph } from './text/edited-notice.ts';
import { readParagraph, type Paragraph } from './text/paragraph.ts';
import { openUnitNames } from './tokens/name-book.ts';
import type { Lexicon } from './tokens/tokenize.ts';

/** What an edited notice is held against. */
export interface NoticeExpectation {
  result: Result;
  /** Null when nobody has the campaign file: then only what the result itself says is compared. */
  plan: NoticePlan | null;
  /** The template that the notice was made with. */
  template: TemplateSource;
}

/** The notice as we would write it, read like the edited one. */
export interface Expected {
  document: OfficialDocument;
  lexicon: Lexicon;
  truth: Truth;
  binding: ClassBinding;
  /** Null plan: titles, dates and signatures are not known. */
  hasPlan: boolean;
  /** False: the title is our own proposal, and only its numbers are facts. */
  hasTitle: boolean;
  own: { paragraph: Paragraph; source: OwnParagraph }[];
}

/** Writes the notice from the result; faults are those of the template. */
export function expectedNotice({ result, plan, template }: NoticeExpectation): {
  expected: Expected | null;
  faults: Fault[];
} {
  const words = plan ?? plainPlan(result);
  const { document, faults } = fillNotice({ result, plan: words, template });
  if (document === null) return { expected: null, faults };
  const truth = openTruth(result);
  const lexicon: Lexicon = {
    names: openUnitNames(result),
    labels: truth.labels.toSorted((a, b) => b.length - a.length),
  };
  const own = ownParagraphs(document).map((source, index) => ({
    source,
    paragraph: readParagraph(textOf(source.runs), index + 1, lexicon),
  }));
  const binding = openClassBinding(result, words);
  return {
    expected: { document, lexicon, truth, binding, hasPlan: plan !== null, hasTitle: words.title.length > 0, own },
    faults,
  };
}

/** The plan of a campaign that nobody has: names nothing that the result does not know. */
function plainPlan(result: Result): NoticePlan {
  const unsaid = { addressees: null, number: null, publicity: null, year: null, area: null, commissioned: null };
  const empty = { title: [], date: '', basis: [], stages: [], facts: {}, problems: [], requirements: [] };
  const layout = { redHeader: false, sealed: false, namesUpTo: NAMES_UP_TO, annexes: {}, classes: {} };
  return { ...unsaid, ...empty, ...layout, issuer: result.scheme.title };
}
