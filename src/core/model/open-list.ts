import type { SeenPage } from './observation/index.ts';

/** Whether a list of the page was left to scripts that nobody ran: what it shows is not known. */
export const hasOpenList = ({ facts, rendered }: Pick<SeenPage, 'facts' | 'rendered'>): boolean =>
  facts.openList === true && !rendered;
