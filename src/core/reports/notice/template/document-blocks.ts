import type { NoticePlan } from '../../../model/campaign.ts';
import type { Block, Run } from '../../../model/document.ts';
import type { NoticeFacts } from '../facts/notice-facts.ts';
import type { BlockText } from './block-lines.ts';
import { openHeadingNumbers, type HeadingNumbers } from './heading-numbers.ts';
import { runsOf, withoutMarks } from './marked-text.ts';
import type { SpecialBlock } from './vocabulary.ts';

interface Sheet {
  facts: NoticeFacts;
  plan: NoticePlan;
  numbers: HeadingNumbers;
}

/** The blocks of the document. Headings are numbered here, so that a section left out leaves no gap. */
export function documentBlocks(texts: readonly BlockText[], facts: NoticeFacts, plan: NoticePlan): Block[] {
  const sheet: Sheet = { facts, plan, numbers: openHeadingNumbers() };
  return joinTitles(texts.flatMap((text) => blockOf(text, sheet)));
}

function blockOf(block: BlockText, sheet: Sheet): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(block.text) }];
    case 'title':
      return [{ kind: 'title', lines: [plain(block.text)] }];
    case 'heading': {
      const runs: Run[] = [{ text: sheet.numbers.next(block.level) }, ...runsOf(block.text)];
      const heading = { kind: 'heading' as const, level: block.level, runs };
      return [block.then === null ? heading : { ...heading, then: runsOf(block.then) }];
    }
    case 'special':
      return specialBlock(block.name, block.text, sheet);
  }
}

function specialBlock(name: SpecialBlock, text: string, { facts, plan }: Sheet): Block[] {
  const { notice } = facts;
  switch (name) {
    case 'red-header': {
      const header = { kind: 'red-header' as const, issuer: withoutMarks(notice.issuer) };
      if (!plan.redHeader) return [];
      return [notice.number === null ? header : { ...header, number: withoutMarks(notice.number) }];
    }
    case 'title':
      return [{ kind: 'title', lines: notice.title.map(withoutMarks) }];
    case 'addressee':
      return text === '' ? [] : [{ kind: 'addressee', runs: runsOf(text) }];
    case 'attachments':
      return [
        {
          kind: 'attachments',
          items: facts.annexes.map(({ number, title }) => [
            { text: withoutMarks(title), fact: `annexes.${number}.title` },
          ]),
        },
      ];
    case 'signature':
      return [
        {
          kind: 'signature',
          issuer: withoutMarks(notice.issuer),
          date: withoutMarks(notice.date),
          sealed: plan.sealed,
        },
      ];
    case 'disclosure':
      return notice.publicity === null
        ? []
        : [{ kind: 'disclosure', text: `公开方式：${withoutMarks(notice.publicity)}` }];
  }
}

/** Lines of one title stand together. */
function joinTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'title' && last?.kind === 'title') last.lines.push(...block.lines);
    else joined.push(block.kind === 'title' ? { ...block, lines: [...block.lines] } : block);
  }
  return joined;
}

function plain(marked: string): string {
  return runsOf(marked)
    .map((run) => run.text)
    .join('');
}
