import type { Block, OfficialDocument, Run } from '../../../../model/document.ts';

/** A notice as it was read from a file: its paragraphs with their places, and its tables. */
export interface EditedNotice {
  paragraphs: readonly { text: string; place: 'body' | 'table' | 'text-box' }[];
  tables: readonly { rows: readonly (readonly string[])[]; depth: number }[];
}

/** What a paragraph of our own document is: some are held against the edited notice letter by letter. */
export type ParagraphRole =
  | 'body'
  | 'title'
  | 'number'
  | 'addressee'
  | 'attachment'
  | 'issuer'
  | 'date'
  | 'disclosure'
  | 'annex-label'
  | 'annex-title';

export interface OwnParagraph {
  role: ParagraphRole;
  runs: readonly Run[];
  /** How many paragraphs of a file it makes, when more than one. */
  lines?: number;
}

/** The paragraphs of a document without its tables, in order. A title is one paragraph, whatever its lines. */
export function ownParagraphs(document: OfficialDocument): OwnParagraph[] {
  const annexes = document.annexes.flatMap((annex): OwnParagraph[] => [
    { role: 'annex-label', runs: [{ text: annex.label }] },
    { role: 'annex-title', runs: [{ text: annex.title }] },
    ...annex.blocks.flatMap(blockParagraphs),
  ]);
  return [...document.blocks.flatMap(blockParagraphs), ...annexes];
}

/** Our own document as if it had been read from a file. */
export function asEdited(document: OfficialDocument): EditedNotice {
  const tables = document.annexes.flatMap((annex) => annex.blocks.filter((block) => block.kind === 'table'));
  return {
    paragraphs: ownParagraphs(document).map(({ runs }) => ({ text: textOf(runs), place: 'body' })),
    tables: tables.map(({ columns, rows }) => ({ rows: [columns.map(({ header }) => header), ...rows], depth: 0 })),
  };
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function blockParagraphs(block: Block): OwnParagraph[] {
  switch (block.kind) {
    case 'red-header':
      return [
        { role: 'issuer', runs: [{ text: block.issuer }] },
        ...(block.number === undefined ? [] : [{ role: 'number' as const, runs: [{ text: block.number }] }]),
      ];
    case 'title':
      return [{ role: 'title', runs: [{ text: block.lines.join('') }], lines: block.lines.length }];
    case 'addressee':
      return [{ role: 'addressee', runs: block.runs }];
    case 'paragraph':
      return [{ role: 'body', runs: block.runs }];
    case 'heading':
      return [{ role: 'body', runs: [...block.runs, ...(block.then ?? [])] }];
    case 'attachments':
      return block.items.map((runs) => ({ role: 'attachment', runs }));
    case 'signature':
      return [
        { role: 'issuer', runs: [{ text: block.issuer }] },
        { role: 'date', runs: [{ text: block.date }] },
      ];
    case 'disclosure':
      return [{ role: 'disclosure', runs: [{ text: block.text }] }];
    case 'table':
      return [];
  }
}
