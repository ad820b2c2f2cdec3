import type { RendererOptions } from '../../collectors/render/index.ts';
import { CLOCK } from '../../runtime/clock.ts';
import { userAgentOf } from '../../runtime/http/index.ts';
import { productVersion } from '../product-version.ts';
import type { LookRequest } from './look-request.ts';

/** How pages are drawn: as the visitor that the site knows from our requests. */
export function rendererOptions({ contact, allow }: Pick<LookRequest, 'contact' | 'allow'>): RendererOptions {
  return { userAgent: userAgentOf(productVersion(), contact), allow, now: CLOCK.now };
}
