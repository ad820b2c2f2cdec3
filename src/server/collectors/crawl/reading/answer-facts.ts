import type { SeenPage } from '../../../../core/model/observation/index.ts';

/** What is read from an answer with a page in it. */
export interface AnswerFacts extends Pick<
  SeenPage,
  'links' | 'scripted' | 'contentType' | 'lastModified' | 'sha256' | 'bytes'
> {
  /** `facts` and `text` as a record of the log has them: JSON in UTF-8, without the braces around it. */
  shown: Uint8Array;
  title: string | null;
  /** Whether scripts may bring the entries of a list, as `facts` say it. */
  openList: boolean;
  /** Links that were left out, because it has too many. */
  left: number;
  /** Print of its text; null where it was not asked for, or the page shows nothing. */
  print: string | null;
  /** Gives back the memory of what it shows. Nothing may look at that afterwards. Once. */
  forget(): void;
}
