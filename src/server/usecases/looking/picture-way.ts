import type { Inspection } from '../../../core/model/inspection.ts';
import type { RendererOptions } from '../../collectors/render/index.ts';
import { CLOCK } from '../../runtime/clock.ts';
import { rendererOptions } from './renderer-options.ts';
import { type DoorRequest, openSiteDoor } from './site-door.ts';
import { openOwnHosts } from './site-pace.ts';

/** The way to the pages of a site that are pictured after it was looked at. */
export interface PictureWay {
  renderer: RendererOptions;
  /** Asks the hosts of these addresses which ones robots.txt keeps us from. */
  rules(urls: readonly string[]): Promise<(url: string) => boolean>;
}

export function pictureWay(
  request: DoorRequest,
  { target, robots }: Pick<Inspection, 'target' | 'robots'>,
): PictureWay {
  const hosts = openOwnHosts(target);
  return {
    renderer: rendererOptions(request, hosts),
    async rules(urls) {
      if (robots === 'ignore') return () => false;
      const { askRules } = await import('../../collectors/crawl/index.ts');
      const door = openSiteDoor(request, hosts, CLOCK.now);
      try {
        return await askRules(door, urls);
      } finally {
        await door.close();
      }
    },
  };
}
