import type { RecordJson, SeenPage } from '../../../../core/model/observation/index.ts';
import type { AnswerFacts } from './answer-facts.ts';

/** What is known of a page besides what was read from it. */
export type PageHead = Omit<SeenPage, 'kind' | 'facts' | 'text' | keyof AnswerFacts>;

/** What a page shows, read from the bytes of `AnswerFacts`. Throws where these were forgotten. */
export function readShown(shown: Uint8Array): Pick<SeenPage, 'facts' | 'text'> {
  if (shown.length === 0) throw new Error('what a page shows was forgotten before it was read');
  return JSON.parse(`{${DECODER.decode(shown)}}`) as Pick<SeenPage, 'facts' | 'text'>;
}

const DECODER = new TextDecoder();

/**
 * A record of a page, with its JSON. What the page shows is only parsed when somebody asks the record for it, which nobody may do once
 * it is forgotten.
 */
export function seenPage(
  head: PageHead,
  { shown, title: _title, print: _print, left: _left, openList: _open, forget: _forget, ...rest }: AnswerFacts,
) {
  let parsed: Pick<SeenPage, 'facts' | 'text'> | null = null;
  const parts = () => (parsed ??= readShown(shown));
  const known = { kind: 'page', ...head } as const;
  const record: SeenPage = {
    ...known,
    get facts() {
      return parts().facts;
    },
    get text() {
      return parts().text;
    },
    ...rest,
  };
  const json: RecordJson = {
    before: `${JSON.stringify(known).slice(0, -1)},`,
    shown,
    after: `,${JSON.stringify(rest).slice(1)}`,
  };
  return { record, json };
}
