import type { Transaction } from 'kysely';
import { AppError } from '../../../core/model/app-error.ts';
import type { Language } from '../../../core/model/text.ts';
import type { AlertCause } from '../../../core/monitoring/index.ts';
import { mayDo, reachOf } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import {
  type Channel,
  channelForChange,
  type ChannelsWanted,
  channelsWithin,
  deleteChannel as removeChannel,
  insertChannel,
  updateChannel,
} from '../../store/alerts/channels.ts';
import { dropUnsentOf, insertTest } from '../../store/alerts/deliveries.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { organizationById } from '../../store/organizations.ts';
import type { Tables } from '../../store/tables.ts';
import { type Service, stampOf, type Who } from '../service.ts';

export type ChannelKind = Channel['kind'];

/** A channel without what is secret: of its address the host is shown, and of its secret whether there is one. */
export interface ShownChannel extends Omit<Channel, 'url' | 'secret' | 'lineage' | 'createdAt'> {
  host: string | null;
  hasSecret: boolean;
}

interface ChannelWords {
  name: string;
  recipients: readonly string[];
  url: string | null;
  secret: string | null;
  causes: readonly AlertCause[];
  language: Language;
  isEnabled: boolean;
}

export interface NewChannel extends ChannelWords {
  organizationId: string;
  kind: ChannelKind;
}

/** What is not given stays. */
export interface ChannelChange {
  id: string;
  /** Of the channel as it was seen. */
  version: number;
  words: { [Word in keyof ChannelWords]?: ChannelWords[Word] | undefined };
}

/** The channels that somebody may see. */
export async function listChannels(
  { database }: Service,
  who: Who,
  wanted: Omit<ChannelsWanted, 'reach'>,
): Promise<ShownChannel[]> {
  const reach = reachOf(who, { action: 'read', object: 'alert' });
  if (reach === null) throw new AppError('not-allowed');
  const found = await channelsWithin(database, { reach: { reach, organization: who.organization }, ...wanted });
  return found.map(({ lineage: _lineage, createdAt: _createdAt, url, secret, ...channel }) => ({
    ...channel,
    host: hostOf(url),
    hasSecret: secret !== null,
  }));
}

/** Makes a channel of a body. Gives its id. */
export async function createChannel(service: Service, who: Who, given: NewChannel): Promise<string> {
  const body = await organizationById(service.database, given.organizationId);
  if (body === null || !mayDo(who, { action: 'create', object: 'alert' }, body.lineage))
    throw new AppError('not-found');
  refuseFaults(given.kind, given);
  const { recipients, causes, ...words } = given;
  const id = newId();
  await service.database.transaction().execute(async (transaction) => {
    const createdAt = service.clock.moment();
    await insertChannel(transaction, { id, ...words, recipients: [...recipients], causes: [...causes], createdAt });
    await record(transaction, { service, who, verb: 'create', id, before: null, after: traceOf(given) });
  });
  return id;
}

/** @throws AppError `version-changed`, `not-found` */
export async function changeChannel(service: Service, who: Who, { id, version, words }: ChannelChange): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const old = await channelToChange(transaction, who, id);
    if (old.version !== version) throw new AppError('version-changed');
    const given = Object.entries(words).filter(([, value]) => value !== undefined);
    const next: Channel = { ...old, ...Object.fromEntries(given) };
    refuseFaults(old.kind, next);
    const { name, recipients, url, secret, causes, language, isEnabled } = next;
    await updateChannel(transaction, id, { name, recipients, url, secret, causes, language, isEnabled });
    // What was not told while somebody wanted to hear nothing is old news afterwards.
    if (!isEnabled) await dropUnsentOf(transaction, id);
    await record(transaction, { service, who, verb: 'change', id, before: traceOf(old), after: traceOf(next) });
  });
}

/** Removes a channel as it was seen. @throws AppError `version-changed`, `not-found` */
export async function deleteChannel(
  service: Service,
  who: Who,
  { id, version }: Pick<ChannelChange, 'id' | 'version'>,
): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const old = await channelToChange(transaction, who, id);
    if (old.version !== version) throw new AppError('version-changed');
    await removeChannel(transaction, id);
    await record(transaction, { service, who, verb: 'delete', id, before: traceOf(old), after: null });
  });
}

/** Has a test message sent, by whatever process sends; what came of it stands in the channel. */
export async function testChannel(service: Service, who: Who, id: string): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    const { isEnabled } = await channelToChange(transaction, who, id);
    if (!isEnabled) throw new AppError('channel-faulty', { part: 'isEnabled' });
    await insertTest(transaction, { id: newId(), channelId: id, at: service.clock.moment() });
  });
}

/** A channel that one may not see is as if it were not there. */
async function channelToChange(transaction: Transaction<Tables>, who: Who, id: string): Promise<Channel> {
  const channel = await channelForChange(transaction, id);
  if (channel === null || !mayDo(who, { action: 'read', object: 'alert' }, channel.lineage))
    throw new AppError('not-found');
  if (!mayDo(who, { action: 'change', object: 'alert' }, channel.lineage)) throw new AppError('not-allowed');
  return channel;
}

/** Mail has recipients and no address of the web; everything else the other way round. */
function refuseFaults(
  kind: ChannelKind,
  { recipients, url, secret }: Pick<ChannelWords, 'recipients' | 'url' | 'secret'>,
): void {
  const isMail = kind === 'mail';
  if (isMail !== recipients.length > 0) throw new AppError('channel-faulty', { part: 'recipients' });
  if (isMail !== (url === null)) throw new AppError('channel-faulty', { part: 'url' });
  if ((isMail || kind === 'wecom') && secret !== null) throw new AppError('channel-faulty', { part: 'secret' });
}

const hostOf = (url: string | null): string | null => (url === null ? null : (URL.parse(url)?.host ?? ''));

/** What is kept of a change: nothing secret. */
const traceOf = ({ url, secret, name, recipients, causes, language, isEnabled }: ChannelWords) => ({
  name,
  recipients,
  host: hostOf(url),
  hasSecret: secret !== null,
  causes,
  language,
  isEnabled,
});

interface Recorded {
  service: Service;
  who: Who;
  verb: string;
  id: string;
  before: unknown;
  after: unknown;
}

async function record(
  transaction: Transaction<Tables>,
  { service, who, verb, id, before, after }: Recorded,
): Promise<void> {
  const object = 'alert-channel';
  await recordEvent(transaction, {
    ...stampOf(service, who),
    chain: REGISTRY_CHAIN,
    verb,
    object,
    objectId: id,
    before,
    after,
  });
}
