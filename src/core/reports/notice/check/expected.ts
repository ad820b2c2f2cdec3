import { NAMES_UP_TO, type NoticePlan } from '../../../model/campaign.ts';
import type { OfficialDocument } from '../../../model/document.ts';
import type { Fault } from '../../../model/fault.ts';
import type { Result } from '../../../model/result.ts';
import { fillNotice } from '../fill-notice.ts';
import type { TemplateSource } from '../template/fill-template.ts';
import { governedNames } from './names/governed-names.ts';
import { nameOrderOf, type NameOrder } from './names/name-order.ts';
import { openClassBinding, type ClassBinding } from './sense/class-binding.ts';
import { openTruth, type Truth } from './sense/truth.ts';
import { ownParagraphs, textOf, type OwnParagraph } from './text/edited-notice.ts';
import { maskTokens, readParagraph, type Paragraph } from './text/paragraph.ts';
import { openUnitNames } from './tokens/name-book.ts';
import type { Token } from './tokens/token.ts';
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
  /** Our names that stand in a list, with the grades or reasons above them. */
  listed: ReadonlyMap<Token, readonly string[]>;
  nameOrder: NameOrder;
  /** Whether our own text has these words outside of names: then they are no slip. */
  saysToo(text: string): boolean;
}

/** Writes the notice from the result; faults are those of the template. */
export function expectedNotice({ result, plan, template }: NoticeExpectation): {
  expected: Expected | null;
  faults: Fault[];
} {
  const given = plan ?? plainPlan(result);
  const { document, faults } = fillNotice({ result, plan: given, template });
  if (document === null) return { expected: null, faults };
  const truth = openTruth(result);
  const bodies = plan === null ? [] : [plan.issuer, ...(plan.commissioned === null ? [] : [plan.commissioned])];
  const lexicon: Lexicon = {
    names: openUnitNames(result, bodies),
    labels: [...truth.labels, ...truth.reasons].toSorted((a, b) => b.length - a.length),
    reasons: new Set(truth.reasons),
  };
  const own = ownParagraphs(document).map((source, index) => ({
    source,
    paragraph: readParagraph(textOf(source.runs), index + 1, lexicon),
  }));
  const binding = openClassBinding(result, given);
  const governed = governedNames(
    own.map(({ paragraph }) => paragraph),
    lexicon.reasons,
  );
  const lists = {
    listed: new Map(governed.map(({ name, by }) => [name, by.map(({ value }) => value)] as const)),
    nameOrder: nameOrderOf(governed),
  };
  const known = { hasPlan: plan !== null, hasTitle: given.title.length > 0 };
  const words = own.map(({ paragraph: { text, tokens } }) =>
    maskTokens(
      text,
      tokens.filter(({ kind }) => kind === 'name'),
    ),
  );
  const saysToo = (text: string) => words.some((each) => each.includes(text));
  return { expected: { document, lexicon, truth, binding, ...known, own, ...lists, saysToo }, faults };
}

/** The plan of a campaign that nobody has: names nothing that the result does not know. */
function plainPlan(result: Result): NoticePlan {
  const unsaid = { addressees: null, number: null, publicity: null, year: null, area: null, commissioned: null };
  const empty = { title: [], date: '', basis: [], stages: [], facts: {}, problems: [], requirements: [] };
  const layout = { redHeader: false, sealed: false, namesUpTo: NAMES_UP_TO, annexes: {}, classes: {} };
  return { ...unsaid, ...empty, ...layout, issuer: result.scheme.title };
}
