import type { Section, SectionType } from '../../model/observation/index.ts';
import type { RegisteredSection } from '../../model/website.ts';
import type { Candidate } from './candidate.ts';
import type { ColumnPages } from './group-columns.ts';
import type { ReadEntries } from './read-entries.ts';

/** A column with what its pages list. */
export interface Column {
  url: string;
  pages: ColumnPages;
  /** What stands in frames of its pages. */
  frames: readonly Candidate[];
  isFirstLevel: boolean;
  registered: RegisteredSection | null;
  read: ReadEntries;
}

export const typeOf = ({ registered, pages: [first] }: Column): SectionType => registered?.type ?? first.type;

/** What a column shows, as far as it is certain. */
export type Content = Pick<Section, 'entries' | 'dated' | 'newest' | 'content' | 'isText' | 'placeholder' | 'unread'>;
