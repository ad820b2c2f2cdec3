import { AppError } from '../../../core/model/app-error.ts';
import type { Issuer } from '../../runtime/oidc/index.ts';
import { newToken, tokenHash } from '../../runtime/secrets.ts';
import { keepAttempt } from '../../store/sign-ons.ts';
import type { Service } from '../service.ts';

/** Whether one can sign in by an issuer here. */
export const hasSignOn = ({ issuer }: Pick<Service, 'issuer'>): boolean => issuer !== undefined;

/** Where a browser goes, and `ticket` for its cookie: only the browser that began can finish. */
export interface Begun {
  url: string;
  ticket: string;
}

/** Sends a browser to the issuer. `userId`: whose account is to be tied; null: to come in. */
export async function beginSignOn(
  service: Service,
  { origin, path, userId }: { origin: string; path: string; userId: string | null },
): Promise<Begun> {
  const issuer = issuerOf(service);
  const { url, attempt } = await issuer.begin((issuer.settings.address ?? origin) + path);
  const ticket = (userId === null ? '' : TIE) + newToken();
  await keepAttempt(service.database, tokenHash(ticket), { ...attempt, userId });
  return { url, ticket };
}

/** Tickets of those who tie their account begin with it: where they go back to is known before the ticket is looked up. */
const TIE = 'tie.';

export const isForTie = (ticket: string | undefined): boolean => ticket?.startsWith(TIE) === true;

export function issuerOf({ issuer }: Service): Issuer {
  if (issuer === undefined) throw new AppError('not-found');
  return issuer;
}
