import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

/** A whole issuer of single sign-on on loopback. */
export interface TestIssuer {
  url: string;
  clientId: string;
  secret: string;
  /** Whom it takes the next browser for: its own id for them, and the claims. */
  person: { sub: string; claims: Record<string, unknown> };
  end(): Promise<void>;
}

/** A port of loopback on which nobody listens, below those that systems give to connections. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((settle) => {
      server.once('error', () => settle(false));
      server.listen(port, '127.0.0.1', () => settle(true));
    });
    if (!isFree) continue;
    await closeServer(server);
    return port;
  }
  throw new Error('no port is free');
}

/** An issuer for a service whose address is not known yet: any way back on loopback will do. */
export async function openTestIssuer(redirectUri: () => string): Promise<TestIssuer> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const place = server.address();
  const url = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`;
  const issuer: TestIssuer = {
    url,
    clientId: 'kaoping',
    secret: 'a-secret-of-the-issuer',
    person: { sub: 'nobody', claims: {} },
    end: async () => closeServer(server),
  };
  const provider = new Provider(url, {
    clients: [
      {
        client_id: issuer.clientId,
        client_secret: issuer.secret,
        redirect_uris: [redirectUri()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name', 'employee'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...issuer.person.claims }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    cookies: { keys: ['one'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      answer(request, response);
      return;
    }
    void letIn(provider, { request, response, issuer });
  });
  return issuer;
}

interface Interaction {
  request: IncomingMessage;
  response: ServerResponse;
  issuer: TestIssuer;
}

/** Everybody who comes is `issuer.person`, and agrees to everything. */
async function letIn(provider: Provider, { request, response, issuer }: Interaction): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: issuer.person.sub } });
    return;
  }
  const grant =
    grantId === undefined
      ? new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) })
      : await provider.Grant.find(grantId);
  grant?.addOIDCScope('openid profile');
  await provider.interactionFinished(
    request,
    response,
    { consent: { grantId: (await grant?.save()) ?? '' } },
    { mergeWithLastSubmission: true },
  );
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
}

/** A browser that has cookies for each site and follows where it is sent. */
export function openBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const visit = async (address: string, most = 20): Promise<{ url: URL; response: Response }> => {
    const url = new URL(address);
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null || most === 0) return { url, response };
    return visit(new URL(to, url).href, most - 1);
  };
  const put = (origin: string, name: string, value: string) =>
    jars.set(origin, (jars.get(origin) ?? new Map<string, string>()).set(name, value));
  return { visit, put, cookie: (origin: string, name: string) => jars.get(origin)?.get(name) };
}
