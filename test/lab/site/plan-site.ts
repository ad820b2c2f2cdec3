import { chanceOf } from '../chance.ts';
import { columnArticles } from './column-articles.ts';
import { COLUMN_SKETCHES, type ColumnSketch } from './plan-columns.ts';
import { planMailboxes } from './plan-mailboxes.ts';
import { soundHostFacts, soundProbes } from './plan-host.ts';
import type { Column, SitePlan } from './site-plan.ts';
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
    columns: planColumns({ at, place, articles, template: TEMPLATES[template], seed }),
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
    foot: {
      siteCode,
      icp,
      police,
      conac: true,
      jiucuo: siteCode,
      organizer: `${place}人民政府办公室`,
      phone: `0999-${chance.between(2_000_000, 8_999_999)}`,
      map: '/wzdt.html',
    },
    edits: new Map(),
    answers: new Map(),
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
}

function planColumns({ at, place, articles, template, seed }: ColumnGround): Column[] {
  let id = 100 + chanceOf('ids', seed).below(900);
  const nextId = () => ++id;
  return COLUMN_SKETCHES.map((sketch, number) => {
    const chance = chanceOf('column', seed, sketch.slug);
    const path = template.columnPath(sketch.slug, number);
    const count = Math.max(3, chance.between(Math.ceil(articles / 2), articles));
    const ground = { at, place, template, chance, nextId };
    return {
      path,
      name: sketch.name.replace('某', place.slice(0, 2)),
      type: sketch.type,
      parent: sketch.parent === null ? null : template.columnPath(sketch.parent, numberOf(sketch.parent)),
      shape: shapeOf(sketch),
      articles: columnArticles(sketch, { number, path }, { count, ground }),
      paragraphs: standingText(sketch.type, { place, chance }),
      placeholder: null,
    };
  });
}

const numberOf = (slug: string) => COLUMN_SKETCHES.findIndex((sketch) => sketch.slug === slug);

const shapeOf = ({ shape }: ColumnSketch): Column['shape'] =>
  shape === 'reports' || shape === 'tables' ? 'list' : shape;
