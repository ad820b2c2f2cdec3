import { z } from 'zod';

/**
 * What is read from one page: a JSON line of `kaoping page`. The JSON schema in docs/schemas is generated from this file. Dates
 * and times are as the page shows them, in the time of China.
 */
const PAGE_KINDS = ['home', 'section', 'article', 'messages', 'guide', 'search', 'form', 'error', 'other'] as const;
/** What an address is for, by the place where it stands; `file` is a page's link to what is no page by its name. */
const LINK_KINDS = ['page', 'file', 'frame', 'image', 'script', 'style', 'media', 'form', 'icon'] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string();

export const PublishedSchema = z.strictObject({
  date: day,
  time: z
    .string()
    .regex(/^\d{2}:\d{2}(:\d{2})?$/)
    .nullable(),
  precision: z.enum(['day', 'minute', 'second']),
  from: z
    .enum(['label', 'line', 'time-element', 'script'])
    .describe(
      'behind a label that says so; in a line under the title; the datetime of a <time>; the script that writes it',
    ),
});

export const FooterSchema = z
  .strictObject({
    siteCode: text.nullable().describe('网站标识码'),
    icp: text.nullable().describe('ICP 备案编号'),
    police: text.nullable().describe('公安机关备案号'),
    conac: z.boolean().describe('党政机关网站标识'),
    jiucuo: text.nullable().describe('site code behind the entrance of 我为政府网站找错'),
    signs: z
      .array(z.enum(['siteCode', 'icp', 'police', 'conac', 'jiucuo']))
      .optional()
      .describe('marks that were not read, but for which a picture or a script stands; left out for none'),
  })
  .describe(
    'marks at the foot of the page (国办发〔2017〕47号), as printed, without blanks, letters and digits of full width as those of ASCII; null or false for none',
  );

export const LinkSchema = z.strictObject({ url: text, kind: z.enum(LINK_KINDS) });

export const ItemSchema = z.strictObject({
  title: text.describe('as displayed; from the title attribute where what is displayed is cut short'),
  url: text.nullable().describe('resolved against the base, as written without one; null where a script opens it'),
  date: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
    .nullable()
    .describe('MM-DD where the year is neither shown nor in the address; null where there is no date'),
});

export const MessageSchema = z.strictObject({
  asked: day.nullable().describe('null where it is not shown'),
  answered: day.nullable().describe('null where there is no answer, or its day is not shown'),
  unit: text.nullable().describe('who answers, as displayed'),
  state: z
    .enum(['open', 'doubtful'])
    .optional()
    .describe(
      'of one without a day of the answer, where the entry itself tells: it says that it has no answer, or may have one that is not read',
    ),
});

export const PageFactsSchema = z.strictObject({
  file: text.describe('as given by the caller'),
  charset: text.describe('name by the Encoding standard'),
  declared: text
    .optional()
    .describe('charset that the page declares though it is in UTF-8, and browsers believe where no header names one'),
  title: text.nullable().describe('as displayed'),
  htmlTitle: text.nullable().describe('text of <title>'),
  kind: z.enum(PAGE_KINDS),
  tags: z
    .record(text, z.union([text, z.array(text)]))
    .describe('tags of the standard (国办发〔2017〕47号) with names as written; a list where one stands several times'),
  published: PublishedSchema.nullable().describe('as displayed; null where no date is displayed'),
  source: text.nullable().describe('as displayed without its label; empty where a label has nothing behind it'),
  footer: FooterSchema,
  links: z.array(LinkSchema).describe('distinct, in order'),
  items: z.array(ItemSchema).describe('entries of lists, in order'),
  messages: z.array(MessageSchema).describe('letters of the public, in order'),
});

export type PageFacts = z.infer<typeof PageFactsSchema>;
export type PageKind = PageFacts['kind'];
/** Values by name as the page writes it (`Sitename`); a list where the page has a tag several times. */
export type PageTags = PageFacts['tags'];
/** The day on which a page says that it was published. */
export type Published = z.infer<typeof PublishedSchema>;
/** Marks at the foot of a government page. */
export type FooterMarks = z.infer<typeof FooterSchema>;
export type PageLink = z.infer<typeof LinkSchema>;
/** An entry of a list: an article, a notice, a document. */
export type Item = z.infer<typeof ItemSchema>;
/** A letter of the public, in a list of letters or on a page of its own. */
export type Message = z.infer<typeof MessageSchema>;
