import type { NoticePlan } from '../../../model/campaign.ts';
import type { OfficialDocument } from '../../../model/document.ts';
import { checkAnnexes } from './annex/check-annexes.ts';
import { checkFacts } from './check-facts.ts';
import { checkStatements } from './check-statements.ts';
import type { Disagreement } from './disagreement.ts';
import { expectedNotice, type NoticeExpectation } from './expected.ts';
import { eachPlaceOnce, type Finding } from './finding.ts';
import { checkLists } from './names/check-names.ts';
import type { Match } from './net/match-tokens.ts';
import { asEdited, ownParagraphs, textOf, type OwnParagraph } from './text/edited-notice.ts';
import { factAt, readParagraph, type Paragraph } from './text/paragraph.ts';
import type { Lexicon } from './tokens/tokenize.ts';
import type { TokenKind } from './tokens/token.ts';

/** Something that a document says and its own annexes do not. */
export interface Contradiction {
  disagreement: Disagreement;
  /** The campaign file says it, not the template. */
  isOfCampaign: boolean;
}

/** A written number that looks like one of ours is that one only from this likeness on: a refusal leaves no way round it. */
const LEAST = 0.5;
/** Numbers that a template may get wrong by writing them instead of printing the fact. */
const WRITTEN: ReadonlySet<TokenKind> = new Set([
  'count',
  'things',
  'bare',
  'year',
  'percent',
  'score',
  'rank',
] as const);

/**
 * What a document that is about to be rendered says against its own result: numbers that its template states itself and that
 * the standard template (`expectation.template`) states otherwise, and counts, lists, rates, scores and statements that the
 * result contradicts, wherever the words come from. Facts that the template only prints are right.
 */
export function contradictionsIn(
  document: OfficialDocument,
  expectation: NoticeExpectation & { plan: NoticePlan },
): Contradiction[] {
  const { expected } = expectedNotice(expectation);
  if (expected === null) throw new TypeError('the standard template is faulty');
  const sources = proseOf(document, expected.lexicon);
  const paragraphs = [...sources.keys()];
  const isWritten = ({ edited: { paragraph, token }, score }: Match) =>
    WRITTEN.has(token.kind) && score >= LEAST && !isPrinted(paragraph, token, sources.get(paragraph));
  const facts = checkFacts({ ...expected, hasTitle: false }, paragraphs, isWritten);
  const found: Finding[] = [
    ...facts.found,
    ...checkLists(expected, paragraphs, facts.reported),
    ...checkStatements(expected, paragraphs).found,
  ];
  const inTables = checkAnnexes(expected.document.annexes, asEdited(document)).found;
  return [
    ...eachPlaceOnce(found).map(({ disagreement, paragraph, start }) => ({
      disagreement,
      isOfCampaign: isOfCampaign(factAt(paragraph, start, sources.get(paragraph)?.runs ?? [])),
    })),
    ...inTables.map((disagreement) => ({ disagreement, isOfCampaign: false })),
  ];
}

/** The paragraphs whose wording is free, numbered as they will stand in the file. */
function proseOf(document: OfficialDocument, lexicon: Lexicon): Map<Paragraph, OwnParagraph> {
  const prose = new Map<Paragraph, OwnParagraph>();
  let number = 1;
  for (const source of ownParagraphs(document)) {
    if (source.role === 'body' || source.role === 'title') {
      prose.set(readParagraph(textOf(source.runs), number, lexicon), source);
    }
    number += source.lines ?? 1;
  }
  return prose;
}

/** Whether every digit of a number comes from facts. */
function isPrinted(
  paragraph: Paragraph,
  token: { start: number; end: number },
  source: OwnParagraph | undefined,
): boolean {
  const places = Array.from({ length: token.end - token.start }, (_, at) => token.start + at);
  const digits = places.filter((place) => /[\d.]/u.test(paragraph.text.charAt(place)));
  return digits.length > 0 && digits.every((place) => factAt(paragraph, place, source?.runs ?? []) !== undefined);
}

/** What the campaign file says, in the words of the template. */
const OF_CAMPAIGN = /^(?:notice|basis|stages|facts|figures|problems|requirements)\b/u;

function isOfCampaign(fact: string | undefined): boolean {
  return fact !== undefined && OF_CAMPAIGN.test(fact);
}
