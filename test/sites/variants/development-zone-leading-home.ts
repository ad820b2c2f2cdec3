import { makeDevelopmentZone } from '../development-zone/index.ts';
import { type MakeSite, NOT_FOUND } from '../parts/made-site.ts';

/** The development zone with a server that leads home whoever asks for an article that is not there, not only for the one that has gone. */
export const makeDevelopmentZoneLeadingHome: MakeSite = (ground) => ({
  ...makeDevelopmentZone(ground),
  otherwise: (path) =>
    /^\/(?:article|column|mail)\//u.test(path) ? { status: 302, headers: { location: '/' }, body: '' } : NOT_FOUND,
});
