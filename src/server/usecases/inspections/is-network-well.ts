import { someAnswers } from '../../collectors/probe/index.ts';
import { CLOCK } from '../../runtime/clock.ts';
import { openDoor, userAgentOf } from '../../runtime/http/index.ts';
import { productVersion } from '../product-version.ts';
import type { Inspector } from './inspector.ts';

/** Of an inspection that waits for our network; it is tried again each minute. */
export const NETWORK_AWAY = {
  code: 'network-away',
  message: {
    zh: '本机网络不通：对照地址（配置项 controls）都没有应答，等通了再检查',
    en: 'our own network is down: none of the controls (setting `controls`) answers; it is inspected once one does',
  },
} as const;

/** Whether our own network is well: one of the controls answers. Without any nobody can tell, and it is taken to be. */
export async function isNetworkWell({ controls, allow }: Pick<Inspector, 'controls' | 'allow'>): Promise<boolean> {
  if (controls.length === 0) return true;
  const door = openDoor({ userAgent: userAgentOf(productVersion()), allow, retries: [], now: CLOCK.now });
  try {
    return await someAnswers(controls, door);
  } finally {
    await door.close();
  }
}

/** The address that a site stands on: of several the one by which others that stand there are known too; null where it has none. */
export async function addressOf(home: string, allow: readonly string[]): Promise<string | null> {
  const host = URL.parse(home)?.hostname ?? '';
  const door = openDoor({ userAgent: userAgentOf(productVersion()), allow, retries: [], now: CLOCK.now });
  try {
    const { found } = await door.addresses(host);
    return found.toSorted()[0] ?? null;
  } finally {
    await door.close();
  }
}
