import type { RendererOptions } from '../../collectors/render/index.ts';
import { CLOCK } from '../../runtime/clock.ts';
import { userAgentOf } from '../../runtime/http/index.ts';
import { productVersion } from '../product-version.ts';
import type { LookRequest } from './look-request.ts';
import { type OwnHosts, sitePace } from './site-pace.ts';

/** How pages are drawn: as the visitor that the site knows from our requests, and at the pace of one. */
export function rendererOptions(
  { contact, allow, rate }: Pick<LookRequest, 'contact' | 'allow' | 'rate'>,
  hosts: OwnHosts,
): RendererOptions & Pick<Required<RendererOptions>, 'pace'> {
  const pace = sitePace(rate, hosts, 'visitor');
  return { userAgent: userAgentOf(productVersion(), contact), allow, now: CLOCK.now, pace };
}
