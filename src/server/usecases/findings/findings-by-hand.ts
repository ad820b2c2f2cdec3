import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../core/model/app-error.ts';
import { pictureType, type PictureType } from '../../../core/model/picture-type.ts';
import { maskPersonalData } from '../../../core/pages/index.ts';
import { mayDo } from '../../../core/process/index.ts';
import { newId } from '../../runtime/new-id.ts';
import { sha256 } from '../../runtime/sha256.ts';
import { recordEvent, REGISTRY_CHAIN } from '../../store/events.ts';
import { cleanText } from '../../store/findings/clean-json.ts';
import { countAnew } from '../../store/findings/count-anew.ts';
import { addPicture, insertByHand } from '../../store/findings/findings-by-hand.ts';
import { findingsById, type ListedFinding } from '../../store/findings/list-findings.ts';
import { insertReviews, lockFindings } from '../../store/findings/review-findings.ts';
import { insertChanges, setGone } from '../../store/findings/write-findings.ts';
import { putHeld } from '../../store/retention.ts';
import { isTargetWithin } from '../../store/within-reach.ts';
import { reachFor } from '../registry/registry-maker.ts';
import { type Service, stampOf, type Who } from '../service.ts';
import { maySee } from './finding-reach.ts';

export interface NewFinding {
  targetId: string;
  /** Name of the indicator that it is about. */
  indicator: string;
  isVeto: boolean;
  message: string;
  /** Where it is to be seen. */
  url: string | null;
  quote: string | null;
}

/** Writes down what a person found; personal data in it is masked. Gives its id. @throws AppError `not-found` */
export async function createFinding(service: Service, who: Who, given: NewFinding): Promise<string> {
  const { targetId, isVeto } = given;
  const [indicator, url] = [cleanText(given.indicator), given.url === null ? null : cleanText(given.url)];
  const message = maskPersonalData(cleanText(given.message));
  const quote = given.quote === null ? null : maskPersonalData(cleanText(given.quote));
  const id = newId();
  const moment = service.clock.moment();
  const problem = url ?? message;
  await service.database.transaction().execute(async (transaction) => {
    const reach = reachFor(who, { action: 'create', object: 'finding' });
    if (!(await isTargetWithin(transaction, targetId, reach))) throw new AppError('not-found');
    const finding = { targetId, indicator, isVeto, problem, message: { zh: message, en: message } };
    const evidence = url === null && quote === null ? [] : [{ url: url ?? '', quote, at: moment, sha256: null }];
    const foundBy = who.user.id;
    await insertByHand(transaction, { ...finding, id, evidence, foundBy, moment });
    await countAnew(transaction, [targetId]);
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'create',
      object: 'finding',
      objectId: id,
      before: null,
      after: { ...finding, evidence },
    });
  });
  return id;
}

const MOST_PICTURES = 10;

/** Adds a picture to what a person found; gives its hash. @throws AppError `picture-refused`, `not-by-hand`, `not-found` */
export async function addFindingPicture(
  service: Service,
  who: Who,
  { id, bytes }: { id: string; bytes: Uint8Array },
): Promise<string> {
  const [finding] = await findingsById(service.database, [id]);
  const right = { action: 'create', object: 'finding' } as const;
  if (finding === undefined || !maySee(who, finding) || !mayDo(who, right, finding.lineage))
    throw new AppError('not-found');
  if (finding.check !== null) throw new AppError('not-by-hand');
  const type = pictureType(bytes);
  if (type === null || type === 'image/webp') throw new AppError('picture-refused', { reason: 'PNG, JPEG' });
  const hash = sha256(bytes);
  await service.database.transaction().execute(async (transaction) => {
    if (!(await addPicture(transaction, { id, sha256: hash, most: MOST_PICTURES })))
      throw new AppError('picture-refused', { reason: `> ${MOST_PICTURES}` });
    await putHeld(transaction, service.blobs, bytes);
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'change',
      object: 'finding',
      objectId: id,
      before: { pictures: finding.pictures },
      after: { picture: hash },
    });
  });
  return hash;
}

/** A picture that a finding names. @throws AppError `not-found` */
export async function readFindingPicture(
  { database, blobs }: Service,
  who: Who,
  { id, sha256: hash }: { id: string; sha256: string },
): Promise<{ bytes: Buffer; type: PictureType }> {
  const [finding] = await findingsById(database, [id]);
  if (finding === undefined || !maySee(who, finding) || !finding.pictures.includes(hash))
    throw new AppError('not-found');
  const stream = await blobs.read(hash);
  if (stream === null) throw new AppError('not-found');
  const bytes = await buffer(stream);
  const type = pictureType(bytes);
  if (type === null) throw new AppError('not-found');
  return { bytes, type };
}

/**
 * Says that what a person found is not there any more: no inspection can.
 * @throws AppError `not-by-hand`, `reason-missing`, `reviewed-already`, `version-changed`, `not-found`
 */
export async function closeFinding(
  service: Service,
  who: Who,
  { id, version, reason: given }: { id: string; version: number; reason: string },
): Promise<void> {
  const reason = cleanText(given).trim();
  if (reason === '') throw new AppError('reason-missing');
  await service.database.transaction().execute(async (transaction) => {
    const [locked] = await lockFindings(transaction, [id]);
    const [finding] = await findingsById(transaction, [id]);
    if (locked === undefined || finding === undefined || !mayClose(who, finding)) throw new AppError('not-found');
    if (finding.check !== null) throw new AppError('not-by-hand');
    if (finding.version !== version) throw new AppError('version-changed');
    if (finding.presence === 'gone') throw new AppError('reviewed-already', { count: '1' });
    const moment = service.clock.moment();
    const { decision } = finding;
    await setGone(transaction, moment, [id]);
    await countAnew(transaction, [finding.targetId]);
    await insertChanges(transaction, { inspectionId: null, moment, change: 'gone' }, [id]);
    const review = { findingId: id, verb: 'close', before: decision, after: decision, reason, ruleId: null } as const;
    await insertReviews(transaction, { user: who.user.id, moment }, [review]);
    await recordEvent(transaction, {
      ...stampOf(service, who),
      chain: REGISTRY_CHAIN,
      verb: 'close',
      object: 'finding',
      objectId: id,
      before: { presence: 'present' },
      after: { presence: 'gone', reason },
    });
  });
}

const mayClose = (who: Who, { lineage }: ListedFinding): boolean =>
  mayDo(who, { action: 'change', object: 'finding' }, lineage);
