import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket, type Server as SocketServer } from 'node:net';
import { newId } from '../../../../src/server/runtime/new-id.ts';
import { insertOrganization } from '../../../../src/server/store/organizations.ts';
import type { Prober } from '../../../../src/server/usecases/monitoring/prober.ts';
import type { Service } from '../../../../src/server/usecases/service.ts';

/** Real servers with every way of being well or not, each as the home page of a site. */
export interface Sites {
  /** Address of a site of that kind, another one each time. */
  url(kind: SiteKind): string;
  /** Requests for each path so far. */
  asked: Map<string, number>;
  /** From now on nothing answers at all, and then it does again. */
  setNetwork(isUp: boolean): void;
  /** From now on sites do not answer, while the control does. */
  setSites(isUp: boolean): void;
  control: string;
  resolve(host: string): Promise<readonly string[]>;
  close(): void;
}

export type SiteKind = 'healthy' | 'slow' | 'broken' | 'refused' | 'nowhere' | 'guarded' | 'empty';

/** Milliseconds within which a site of these has to open. */
export const TIMEOUT = 700;

/** `host`: where they listen; `0.0.0.0` for all addresses of this machine. */
export async function openSites(host = '127.0.0.1'): Promise<Sites> {
  const asked = new Map<string, number>();
  let isUp = true;
  let areSitesUp = true;
  let count = 0;
  const server: Server = createServer(({ url = '/', socket }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1);
    if (!isUp || (!areSitesUp && !url.startsWith('/control/'))) {
      socket.destroy();
      return;
    }
    const kind = url.split('/')[1];
    response.setHeader('content-type', 'text/html');
    if (kind === 'slow') setTimeout(() => response.end('<p>late'), TIMEOUT * 2);
    else if (kind === 'broken') response.writeHead(503).end('<p>down');
    else if (kind === 'guarded') response.writeHead(412).end('<script>');
    else if (kind === 'empty') response.end('   ');
    else response.end('<p>well');
  });
  const port = await portOf(server, host);
  // A port on which nobody listens.
  const nobody: SocketServer = createSocket();
  const dead = await portOf(nobody);
  nobody.close();
  return {
    asked,
    url(kind) {
      const path = `/${kind}/${count++}/`;
      if (kind === 'refused') return `http://127.0.0.1:${dead}${path}`;
      return `http://${kind === 'nowhere' ? 'nowhere.example' : 'site.example'}:${port}${path}`;
    },
    setNetwork(up) {
      isUp = up;
    },
    setSites(up) {
      areSitesUp = up;
    },
    control: `http://control.example:${port}/control/`,
    async resolve(name) {
      if (name === 'nowhere.example') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return Promise.resolve(['127.0.0.1']);
    },
    close: () => server.close().closeAllConnections(),
  };
}

async function portOf(server: Server | SocketServer, host = '127.0.0.1'): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A body with websites at these addresses, in the status that is visited. */
export async function registerSites({ database }: Service, urls: readonly string[], status = 'normal') {
  const organizationId = newId();
  await insertOrganization(database, {
    id: organizationId,
    parentId: null,
    fullName: `单位 ${organizationId}`,
    shortName: '单位',
    region: '',
    officialOrder: 0,
    isOffice: false,
  });
  const sites = urls.map((homeUrl) => ({ targetId: newId(), homeUrl }));
  await database
    .insertInto('targets')
    .values(
      sites.map(({ targetId, homeUrl }) => ({
        id: targetId,
        kind: 'website' as const,
        organizationId,
        name: homeUrl,
        status,
      })),
    )
    .execute();
  await database
    .insertInto('targetStatuses')
    .values(sites.map(({ targetId }) => ({ targetId, since: '2020-01-01', status, reason: '' })))
    .execute();
  await database
    .insertInto('websites')
    .values(
      sites.map(({ targetId, homeUrl }) => ({
        targetId,
        homeUrl,
        hosts: [],
        identificationCode: null,
        class: 'portal' as const,
        level: 'city' as const,
        icp: '',
        police: '',
        supervisor: '',
        operator: '',
        address: '',
        servesPublic: null,
      })),
    )
    .execute();
  return { organizationId, sites };
}

/** A clock that is set by the test; milliseconds go on by themselves. */
export function setClock(service: Service, first: string): { service: Service; set(moment: string): void } {
  let moment = first;
  return {
    service: { ...service, clock: { now: () => performance.now(), moment: () => moment } },
    set(next) {
      moment = next;
    },
  };
}

export function testProber({ control, resolve }: Pick<Sites, 'control' | 'resolve'>, name = 'one'): Prober {
  return {
    name,
    controls: [control],
    allow: ['127.0.0.0/8'],
    plan: { perDay: 24, minutesApart: 30, minutesLate: 10 },
    timeout: TIMEOUT,
    most: 200,
    width: 50,
    lease: 300,
    settle: 0,
    massPause: 0.1,
    resolve,
  };
}
