import type { Host } from '../model/observation/index.ts';
import { hostOf } from './public-host.ts';

/** What was found about the host of the home page: the newest record of it, else of the host that it leads to. */
export interface OwnHost {
  see(host: Host): void;
  /** Null where no host was looked at. */
  get(): Host | null;
}

export function openOwnHost(home: string): OwnHost {
  const own = hostOf(home);
  let best: Host | null = null;
  const isBetter = (host: Host, than: Host) => {
    if ((host.host === own) !== (than.host === own)) return host.host === own;
    return host.at === than.at ? host.host < than.host : host.at > than.at;
  };
  return {
    see(host) {
      if (best === null || isBetter(host, best)) best = host;
    },
    get: () => best,
  };
}
