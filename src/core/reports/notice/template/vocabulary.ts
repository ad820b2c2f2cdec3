/** Names that members of lists have; the loop variable that holds one is free to be called anything. */
export const MEMBER_FIELDS: readonly string[] = [
  'id',
  'name',
  'short',
  'heading',
  'subject',
  'counter',
  'count',
  'ranked',
  'grades',
  'grade',
  'none',
  'ungraded',
  'outcomes',
  'because',
  'dimensions',
  'annex',
  'units',
  'unnamed',
  'listed',
  'points',
  'mean',
  'verified',
  'number',
  'title',
  'dimension',
  'text',
  'size',
  'first',
  'last',
  'index',
  'index0',
  'rindex',
  'rindex0',
  'length',
];

/** Blocks of the template that are written `:name:` at the beginning of a line. */
export const SPECIAL_BLOCKS = ['red-header', 'title', 'addressee', 'attachments', 'signature', 'disclosure'] as const;

export type SpecialBlock = (typeof SPECIAL_BLOCKS)[number];

/** Tags of the language that a template may use. The others read files, count on their own or make HTML. */
export const TAGS: readonly string[] = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  'raw',
  'echo',
  'liquid',
  '#',
];
