import type { Inspection } from './inspection.ts';

/** An inspection of a portal of which nothing is registered but that it is one. */
export const INSPECTION: Inspection = {
  target: {
    home: 'http://www.example.gov.cn/',
    name: null,
    siteCode: null,
    icp: null,
    police: null,
    standing: 'portal',
    hasServices: null,
    sections: [],
  },
  at: '2026-11-28',
  moment: '2026-11-28T09:00:00+08:00',
  program: '0.1.0',
  budget: { pages: 10, depth: 3, seconds: 60 },
  robots: 'obey',
  reading: 'all',
};
