import { daysBetween } from '../../../src/core/model/calendar-date.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { columnArticles } from './column-articles.ts';
import { COLUMN_SKETCHES, type ColumnSketch } from './plan-columns.ts';
import { planMailboxes } from './plan-mailboxes.ts';
import { soundHostFacts, soundProbes } from './plan-host.ts';
import type { Column, Foot, SitePlan } from './site-plan.ts';
import { type Template, TEMPLATE_NAMES, type TemplateName, TEMPLATES } from './templates/index.ts';
import { choosePlace, standingText } from './words.ts';

export interface SiteOptions {
  seed: number;
  /** Articles of each list, about. */
  articles: number;
  /** Where the lab answers. */
  port: number;
  template?: TemplateName;
  at?: string;
}

/** Days of inspection: a leap year, the end of a month after a shorter one, before and after the reports of a year are due. */
const DAYS = [
  '2024-02-29',
  '2024-03-31',
  '2024-08-15',
  '2025-01-20',
  '2025-03-14',
  '2025-11-03',
  '2026-02-10',
] as const;
const CHARSETS = ['utf-8', 'gbk', 'gb18030'] as const;

/** A portal without faults, the same for the same options. */
export function planSite({ seed, articles, port, ...given }: SiteOptions): SitePlan {
  const chance = chanceOf('site', seed);
  const template = given.template ?? chance.pick(TEMPLATE_NAMES);
  const at = given.at ?? chance.pick(DAYS);
  const place = choosePlace(chance);
  const charset = chance.pick(CHARSETS);
  const host = `www.kaoping-lab.gov.cn:${port}`;
  const siteCode = `4499${String(chance.between(1, 29)).padStart(2, '0')}${String(chance.between(1, 60)).padStart(4, '0')}`;
  const icp = `粤ICP备${chance.between(90_000_000, 99_999_999)}号`;
  const police = `粤公网安备${siteCode.slice(0, 6)}02${chance.between(100_000, 999_999)}号`;
  const name = `${place}人民政府`;
  const idOf = openIds();
  return {
    seed,
    at,
    template,
    charset,
    tells: chance.pick(['header', 'meta', 'both']),
    host,
    port,
    place,
    target: {
      home: `http://${host}/`,
      name,
      siteCode,
      icp,
      police,
      standing: 'portal',
      hasServices: true,
      sections: [],
    },
    begin: null,
    patience: 20_000,
    idOf,
    columns: planColumns({ at, place, articles, template: TEMPLATES[template], seed, idOf }),
    mailboxes: planMailboxes({
      at,
      place,
      chance: chance.fork('letters'),
      letters: Math.max(4, Math.min(articles, 60)),
    }),
    partners: ['省政府门户', '政务服务网', '邻县政府网', '统计局'].map((partner, index) => ({
      name: partner,
      url: `http://partner${index + 1}.kaoping-lab.example:${port}/`,
    })),
    foot: soundFoot({ siteCode, icp, police }, { place, chance }),
    homeShows: 'entries',
    edits: new Map(),
    answers: new Map(),
    otherwise: () => null,
    hostFacts: soundHostFacts(at, host),
    probes: soundProbes(at, `http://${host}/`),
    earlier: null,
  };
}

interface ColumnGround {
  at: string;
  place: string;
  articles: number;
  template: Template;
  seed: number;
  idOf: SitePlan['idOf'];
}

function planColumns({ at, place, articles, template, seed, idOf }: ColumnGround): Column[] {
  return COLUMN_SKETCHES.map((sketch, number) => {
    const chance = chanceOf('column', seed, sketch.slug);
    const path = template.columnPath(sketch.slug, number);
    const count = Math.max(3, chance.between(Math.ceil(articles / 2), articles));
    const ground = { at, place, template, chance, idOf };
    return {
      path,
      name: sketch.name.replace('某', place.slice(0, 2)),
      type: sketch.type,
      parent: sketch.parent === null ? null : template.columnPath(sketch.parent, numberOf(sketch.parent)),
      shape: shapeOf(sketch),
      slug: sketch.slug,
      number,
      articles: columnArticles(sketch, { number, path }, { count, ground }),
      paragraphs: standingText(sketch.type, { place, chance }),
      placeholder: null,
    };
  });
}

const FIRST_DAY = '2015-01-01';
const MOST_A_DAY = 100;

/** Numbers as systems give them: one article after the other. */
export function openIds(): (day: string) => number {
  const counts = new Map<string, number>();
  return (day) => {
    const count = counts.get(day) ?? 0;
    counts.set(day, count + 1);
    return daysBetween(FIRST_DAY, day) * MOST_A_DAY + count;
  };
}

const numberOf = (slug: string) => COLUMN_SKETCHES.findIndex((sketch) => sketch.slug === slug);

const shapeOf = ({ shape }: ColumnSketch): Column['shape'] =>
  shape === 'reports' || shape === 'tables' ? 'list' : shape;

function soundFoot(
  codes: Pick<Foot, 'siteCode' | 'icp' | 'police'>,
  { place, chance }: { place: string; chance: Chance },
): Foot {
  return {
    ...codes,
    conac: true,
    jiucuo: codes.siteCode,
    organizer: `${place}人民政府办公室`,
    phone: `0999-${chance.between(2_000_000, 8_999_999)}`,
    map: '/wzdt.html',
  };
}
