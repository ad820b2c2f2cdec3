import type { ObservationOf } from '../model/observation/index.ts';
import type { Text } from '../model/text.ts';
import { type ChannelSign, signOfLetter, signOfLink, signOfPage, signOfSection } from './channel-signs.ts';
import { openCrawlReach } from './crawl-reach.ts';
import { type EvidenceTally, openEvidenceTally } from './evidence.ts';

/** What tells whether a site has a channel for consultation. */
export const CHANNEL_KINDS = ['page', 'limit', 'letter', 'section', 'link'] as const;

/** Looks for a channel for consultation on the whole site. */
export interface ChannelLook {
  see(observation: ObservationOf<(typeof CHANNEL_KINDS)[number]>): void;
  /** Signs of a channel that is open, and of one that is only named. */
  readonly signs: Readonly<Record<ChannelSign['strength'], EvidenceTally>>;
  /** Why nothing can be called missing; null where everything was read. */
  gap(): Text | null;
  /** Whether there is none for certain: no sign of one on a site that was read to its end. */
  isMissing(): boolean;
}

export function openChannelLook(): ChannelLook {
  const reach = openCrawlReach();
  const signs = { open: openEvidenceTally(), named: openEvidenceTally() };
  const note = (sign: ChannelSign | null) => {
    if (sign !== null) signs[sign.strength].add(sign.evidence);
  };
  return {
    see(seen) {
      if (seen.kind === 'page' || seen.kind === 'limit') reach.see(seen);
      if (seen.kind === 'page') note(signOfPage(seen));
      else if (seen.kind === 'letter') note(signOfLetter(seen));
      else if (seen.kind === 'section') note(signOfSection(seen));
      else if (seen.kind === 'link') note(signOfLink(seen));
    },
    signs,
    gap: reach.gap,
    isMissing: () => signs.open.count === 0 && signs.named.count === 0 && reach.gap() === null,
  };
}
