/**
 * An official document (公文) as blocks, with no file format: what the office says, not how a program draws it. Reports make it
 * from facts, renderers turn it into DOCX and PDF, checkers read the fact tags in it.
 */
export interface OfficialDocument {
  meta: DocumentMeta;
  blocks: Block[];
  /** 附件 in the order of their numbers; each begins on a page of its own. */
  annexes: Annex[];
}

/** What a file says about itself. Everything comes from the data, so that the same data gives the same bytes. */
export interface DocumentMeta {
  title: string;
  author: string;
  /** ISO 8601 with offset, e.g. `2020-04-03T00:00:00+08:00`; never the clock of the machine that renders. */
  created: string;
}

/** A piece of text. `fact` names the fact that the words state (`classes.portal.grades.优秀.count`); renderers ignore it. */
export interface Run {
  text: string;
  fact?: string;
}

export type Block =
  | RedHeader
  | Title
  | Addressee
  | Paragraph
  | Heading
  | TableBlock
  | AttachmentList
  | Signature
  | Disclosure;

/** 发文机关标志 and 发文字号 above a red rule; left out when the office prints on its own letterhead. */
export interface RedHeader {
  kind: 'red-header';
  issuer: string;
  /** 发文字号, e.g. `×府办函〔2020〕12号`. */
  number?: string;
}

/** 标题: one or several centred lines, broken where the office breaks them. */
export interface Title {
  kind: 'title';
  lines: string[];
}

/** 主送机关: flush left, with its own colon at the end. */
export interface Addressee {
  kind: 'addressee';
  runs: Run[];
}

/** A paragraph of the body, first line two characters in. */
export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
}

/**
 * A heading with its number as text: level 1 `一、`, level 2 `（一）`, level 3 `1.`. `then` is body text that goes on in the
 * same line after the heading, as offices write it at level 2 and 3.
 */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  runs: Run[];
  then?: Run[];
}

export interface TableBlock {
  kind: 'table';
  columns: Column[];
  /** One text per column in every row; renderers refuse a table whose rows have another length. */
  rows: string[][];
}

export interface Column {
  header: string;
  align: 'left' | 'center' | 'right';
  /** Full-width characters that a line of the column should hold; columns share the page in this proportion. Above 0. */
  width: number;
}

/** 附件说明: one name per annex, without number and without punctuation at the end; renderers write `附件：1. …`. */
export interface AttachmentList {
  kind: 'attachments';
  items: Run[][];
}

/** 发文机关署名 and 成文日期. `sealed`: a seal will cover them, so they stand where GB/T 9704-2012 7.3.5.1 puts them. */
export interface Signature {
  kind: 'signature';
  issuer: string;
  /** In words of the document: `2020年4月3日`. */
  date: string;
  sealed: boolean;
}

/** 公开方式, e.g. `公开方式：主动公开`, flush left below the date. */
export interface Disclosure {
  kind: 'disclosure';
  text: string;
}

export interface Annex {
  /** `附件1`, flush left in the first line of the page. */
  label: string;
  title: string;
  blocks: (Paragraph | TableBlock)[];
}
