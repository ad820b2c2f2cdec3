import { makeBureau } from './bureau/index.ts';
import { makeCityPortal } from './city-portal/index.ts';
import { makeCountyPortal } from './county-portal/index.ts';
import { makeDepartment } from './department/index.ts';
import { makeDevelopmentZone } from './development-zone/index.ts';
import type { SiteKey } from './key.ts';
import * as keys from './keys.ts';
import type { MakeSite } from './parts/made-site.ts';
import { makeTownship } from './township/index.ts';
import { makeBureauBehindSplash } from './variants/bureau-behind-splash.ts';
import { makeCityPortalWithFaults } from './variants/city-portal-with-faults.ts';
import { makeCountyPortalInOtherWords } from './variants/county-portal-in-other-words.ts';
import { makeDepartmentInOtherOrder } from './variants/department-in-other-order.ts';
import { makeDevelopmentZoneLeadingHome } from './variants/development-zone-leading-home.ts';
import { makeTownshipWithGuestBook } from './variants/township-with-guest-book.ts';

export interface KeyedSite {
  name: string;
  /** The whole sites are the first, their variants the second. */
  round: 1 | 2;
  make: MakeSite;
  key: SiteKey;
}

export const SITES: readonly KeyedSite[] = [
  { name: 'city-portal', round: 1, make: makeCityPortal, key: keys.CITY_PORTAL },
  { name: 'county-portal', round: 1, make: makeCountyPortal, key: keys.COUNTY_PORTAL },
  { name: 'department', round: 1, make: makeDepartment, key: keys.DEPARTMENT },
  { name: 'township', round: 1, make: makeTownship, key: keys.TOWNSHIP },
  { name: 'bureau', round: 1, make: makeBureau, key: keys.BUREAU },
  { name: 'development-zone', round: 1, make: makeDevelopmentZone, key: keys.DEVELOPMENT_ZONE },
  { name: 'city-portal-with-faults', round: 2, make: makeCityPortalWithFaults, key: keys.CITY_PORTAL_WITH_FAULTS },
  {
    name: 'county-portal-in-other-words',
    round: 2,
    make: makeCountyPortalInOtherWords,
    key: keys.COUNTY_PORTAL_IN_OTHER_WORDS,
  },
  { name: 'department-in-other-order', round: 2, make: makeDepartmentInOtherOrder, key: keys.DEPARTMENT },
  { name: 'township-with-guest-book', round: 2, make: makeTownshipWithGuestBook, key: keys.TOWNSHIP_WITH_GUEST_BOOK },
  { name: 'bureau-behind-splash', round: 2, make: makeBureauBehindSplash, key: keys.BUREAU },
  {
    name: 'development-zone-leading-home',
    round: 2,
    make: makeDevelopmentZoneLeadingHome,
    key: keys.DEVELOPMENT_ZONE,
  },
];
