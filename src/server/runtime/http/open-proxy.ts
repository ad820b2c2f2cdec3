import type { GuardedProxy, ProxyOptions } from './proxy.ts';

/** Most inspections draw no page: Node's own client and server, with all that they bring, are loaded only for those that do. */
export async function openProxy(options: ProxyOptions): Promise<GuardedProxy> {
  const { serveProxy } = await import('./proxy.ts');
  return serveProxy(options);
}
