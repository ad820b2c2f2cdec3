import { AppError } from '../../../core/model/app-error.ts';
import { dateAfter } from '../../../core/model/calendar-date.ts';
import { mayDo } from '../../../core/process/index.ts';
import { REGISTRY_CHAIN } from '../../store/events.ts';
import { eventsWithin, type EventsWanted, headOf, type ListedEvent } from '../../store/list-events.ts';
import { openCampaign } from '../campaigns/open-campaign.ts';
import { reachFor } from '../registry/registry-maker.ts';
import type { Service, Who } from '../service.ts';

export type { ListedEvent };

export interface EventsAsked extends Omit<EventsWanted, 'chain' | 'from' | 'before'> {
  /** Of a campaign its id; null for the chain of everything else. */
  campaign: string | null;
  /** First and last day in China. */
  from: string | null;
  to: string | null;
}

export interface ShownEvents {
  events: ListedEvent[];
  /** How far the chain has come. */
  head: { events: number; head: string };
}

/** What was done by people that somebody's right covers, or to what it covers. @throws AppError `not-found` */
export async function listEvents(
  service: Service,
  who: Who,
  { campaign, from, to, ...asked }: EventsAsked,
): Promise<ShownEvents> {
  const { database } = service;
  const right = { action: 'read', object: 'event' } as const;
  const reach = reachFor(who, right);
  if (campaign !== null && !mayDo(who, right, (await openCampaign(service, who, campaign)).owner.lineage))
    throw new AppError('not-found');
  const chain = campaign === null ? REGISTRY_CHAIN : `campaign:${campaign}`;
  const events = await eventsWithin(database, reach, {
    ...asked,
    chain,
    from: from === null ? null : midnight(from),
    before: to === null ? null : midnight(dateAfter(to)),
  });
  return { events, head: (await headOf(database, chain)) ?? { events: 0, head: '' } };
}

const midnight = (day: string): string => `${day}T00:00:00+08:00`;
