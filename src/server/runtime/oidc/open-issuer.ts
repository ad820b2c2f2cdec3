import type { Configuration } from 'openid-client';
import { AppError } from '../../../core/model/app-error.ts';
import type { OidcSettings } from '../settings/index.ts';
import { askIssuer } from './ask-issuer.ts';

/** Who says who somebody is: a service of single sign-on that speaks OpenID Connect. */
export interface Issuer {
  settings: OidcSettings;
  /** Where a browser is sent, and what has to be remembered until it comes back. @throws AppError `sign-on-unavailable` */
  begin(redirectUri: string): Promise<{ url: string; attempt: SignOnAttempt }>;
  /** Who came back. @throws AppError `sign-on-unavailable`, `sign-on-failed` */
  finish(attempt: SignOnAttempt, query: string): Promise<SignedOn>;
}

/** One sign-in that is under way. */
export interface SignOnAttempt {
  state: string;
  nonce: string;
  /** Of PKCE: proves that who asks for the token is who sent the browser. */
  verifier: string;
  redirectUri: string;
}

/** What the issuer says of somebody. */
export interface SignedOn {
  issuer: string;
  /** Its own name for them, which never becomes somebody else's. */
  subject: string;
  /** What stands in the claim that names the account; null where it is not there. */
  login: string | null;
  name: string | null;
}

/** Milliseconds for which what the issuer says of itself is believed. */
const KNOWN_FOR = 3_600_000;

/** Nothing is asked before somebody signs in: an issuer that is away never keeps the service from starting. */
export function openIssuer(settings: OidcSettings, now: () => number): Issuer {
  let known: { configuration: Promise<Configuration>; until: number } | null = null;
  const configured = async (): Promise<Configuration> => {
    if (known === null || known.until < now()) {
      const configuration = discover(settings);
      known = { configuration, until: now() + KNOWN_FOR };
      // The next who signs in asks again.
      configuration.catch(() => (known = null));
    }
    return known.configuration;
  };
  return {
    settings,
    async begin(redirectUri) {
      const configuration = await configured();
      const oidc = await import('openid-client');
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        redirectUri,
      };
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    },
    finish: async (attempt, query) => finish(await configured(), settings, { attempt, query }),
  };
}

async function discover({ issuer, clientId, secret, allowHttp }: OidcSettings): Promise<Configuration> {
  const oidc = await import('openid-client');
  try {
    const configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      (server, ...rest) => {
        // Where it says nothing, RFC 8414 has it be `client_secret_basic`.
        const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
        const way = ways.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
        way(secret)(server, ...rest);
      },
      {
        [oidc.customFetch]: askIssuer,
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(allowHttp || issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
    return configuration;
  } catch (error) {
    throw new AppError('sign-on-unavailable', { reason: reasonOf(error) });
  }
}

async function finish(
  configuration: Configuration,
  { claim, issuer }: OidcSettings,
  { attempt, query }: { attempt: SignOnAttempt; query: string },
): Promise<SignedOn> {
  const oidc = await import('openid-client');
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${attempt.redirectUri}?${query}`), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    const said = tokens.claims();
    if (said === undefined) throw new Error('no ID token');
    const isWhole = said[claim] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined;
    const more = isWhole ? {} : await oidc.fetchUserInfo(configuration, tokens.access_token, said.sub);
    const textOf = (name: string) => textIn(said[name] ?? (more as Record<string, unknown>)[name]);
    return { issuer, subject: said.sub, login: textOf(claim), name: textOf('name') };
  } catch (error) {
    throw new AppError('sign-on-failed', { reason: reasonOf(error) });
  }
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What an issuer or the library says, in one short word where there is one; nothing of a token is ever in it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { error: said } = error as { error?: unknown };
  if (typeof said === 'string') return said.slice(0, 100);
  const inner = error.cause instanceof Error ? error.cause : error;
  const { code } = inner as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : inner.message.slice(0, 200);
}
