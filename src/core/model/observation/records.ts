import { z } from 'zod';
import { FooterSchema, ItemSchema, MessageSchema, PageFactsSchema, PublishedSchema } from '../page-facts.ts';
import { LIMIT_REASONS, type LimitReason } from './limit-reason.ts';
import { ReachSchema } from './reach.ts';

const REASON_CODES = Object.keys(LIMIT_REASONS) as [LimitReason, ...LimitReason[]];

const moment = z.string();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** By what a server tells whether something has changed, as it was sent; and what came of it. */
const versionFields = {
  /** `ETag`; absent where none that can be used was sent. */
  etag: z.string().optional(),
  /**
   * The server said that nothing has changed since this moment, at which an earlier inspection fetched it: what stands here was read
   * then, and `at` and `reach` are about the answer that said so. Absent for what was fetched by this inspection.
   */
  unchangedSince: moment.optional(),
};

/** One visit to the home page, of a series that tells whether a site can be reached (站点无法访问). */
export const ProbeSchema = z.strictObject({
  kind: z.literal('probe'),
  at: moment,
  url: z.string(),
  reach: ReachSchema,
  /** Whether a control address answered at the same time; without it nothing is blamed on the site. */
  controlled: z.boolean(),
});

export const CertificateSchema = z.strictObject({
  issuer: z.string(),
  names: z.array(z.string()),
  validFrom: moment,
  validTo: moment,
});

/** What was found about the host once, beside its pages. */
export const HostSchema = z.strictObject({
  kind: z.literal('host'),
  at: moment,
  host: z.string(),
  ipv4: z.array(z.string()),
  ipv6: z.array(z.string()),
  /** `not-measurable`: we have no IPv6 ourselves. */
  overIpv6: z.enum(['open', 'closed', 'no-address', 'not-measurable']),
  /** The home page over HTTPS; null where it was not tried. */
  https: z.strictObject({ reach: ReachSchema, certificate: CertificateSchema.nullable() }).nullable(),
  /** Whether the plain address leads to HTTPS; null where there is no plain address. */
  leadsToHttps: z.boolean().nullable(),
  /** An address that cannot exist, and how it was answered; null where it was not tried. */
  nowhere: z
    .strictObject({ url: z.string(), reach: ReachSchema, title: z.string().nullable(), print: z.string().nullable() })
    .nullable(),
  /** Paths that robots.txt shuts out, as written there; null where there is none. */
  robots: z.array(z.string()).nullable(),
});

/**
 * An address below one folder that cannot exist, and how it was answered: other programs may answer there than for the rest of the
 * site. `under`: what the addresses begin with for which it speaks.
 */
export const NowhereSchema = z.strictObject({
  kind: z.literal('nowhere'),
  at: moment,
  under: z.string(),
  url: z.string(),
  reach: ReachSchema,
  title: z.string().nullable(),
  print: z.string().nullable(),
});

/** A style sheet of the site that was read for what it names. */
export const SheetSchema = z.strictObject({
  kind: z.literal('sheet'),
  at: moment,
  id: z.number().int(),
  url: z.string(),
  sha256,
  bytes: z.number().int(),
  /** As those of a page. */
  links: z.array(z.number().int()),
});

/** Gives an address its number; before anything that names the number. */
export const AddressSchema = z.strictObject({
  kind: z.literal('address'),
  id: z.number().int(),
  url: z.string(),
  /** Day on which an earlier inspection first saw something there, `YYYY-MM-DD`; absent where none did. */
  firstSeen: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .optional(),
});

/** A form of a page: to search, to write a letter, to log in. */
export const FormSchema = z.strictObject({
  action: z.string().nullable(),
  method: z.enum(['get', 'post']),
  /** Names of its fields, in order. */
  fields: z.array(z.string()),
  purpose: z.enum(['search', 'letter', 'login', 'other']),
});

const facts = PageFactsSchema.pick({
  charset: true,
  declared: true,
  title: true,
  htmlTitle: true,
  kind: true,
  tags: true,
  source: true,
});

/** A page that was fetched and read. */
export const PageSchema = z.strictObject({
  kind: z.literal('page'),
  at: moment,
  id: z.number().int(),
  url: z.string(),
  /** Steps from the home page. */
  depth: z.number().int(),
  reach: ReachSchema,
  contentType: z.string().nullable(),
  lastModified: moment.nullable(),
  ...versionFields,
  sha256,
  bytes: z.number().int(),
  /** Drawn by a browser before it was read. */
  rendered: z.boolean(),
  /** What a visitor sees is made by scripts that were not run: nothing can be said about it. */
  scripted: z.boolean(),
  /**
   * A column of a catalogue (广东省政府信息公开目录平台), or a further page of one: what was read, and has this hash, is not the page but
   * what the platform answered to its script for the entries. Absent for others.
   */
  isCatalogue: z.literal(true).optional(),
  facts: facts.extend({
    published: PublishedSchema.nullable(),
    footer: FooterSchema,
    items: z.array(ItemSchema),
    messages: z.array(MessageSchema),
    forms: z.array(FormSchema),
    /**
     * What is clicked on to get to an address, the first words of each; of home pages only, and of the first page of a host. Of the page of
     * a catalogue its columns.
     */
    linkTexts: z.array(z.strictObject({ url: z.string(), text: z.string() })).optional(),
    /** A list has no entries, and a script that was not run may bring them: whether it is empty is not known. Absent where it is not so. */
    openList: z.literal(true).optional(),
    /** Bytes that are not of the charset, replaced by signs that stand for nothing. */
    undecodable: z.number().int(),
  }),
  /** What a visitor sees, a line a block; personal data masked. */
  text: z.string(),
  /** Numbers of addresses with what they are for, packed: `unpackLink` tells them apart. Distinct, in order. */
  links: z.array(z.number().int()),
});

/** An address that was asked for without reading it: a file, an image, a page of another site. */
export const TargetSchema = z.strictObject({
  kind: z.literal('target'),
  at: moment,
  id: z.number().int(),
  method: z.enum(['HEAD', 'GET']),
  reach: ReachSchema,
  contentType: z.string().nullable(),
  /** Bytes, where they are told. */
  length: z.number().int().nullable(),
  /** Type by the first bytes (`pdf`, `zip`, `html` …); null where they were not read or say nothing. */
  sniffed: z.string().nullable(),
  /** Under which it is saved, by `Content-Disposition`, personal data masked; absent where that says nothing, or only shows it. */
  name: z.string().optional(),
  ...versionFields,
  /** Absent where it was not sent, and for what was asked for by HEAD. */
  lastModified: moment.optional(),
});

/** What was left out, and why. */
export const LimitSchema = z.strictObject({
  kind: z.literal('limit'),
  at: moment,
  reason: z.enum(REASON_CODES),
  url: z.string(),
  /** How many addresses that concerns. */
  count: z.number().int(),
});

export const LogRecordSchema = z.discriminatedUnion('kind', [
  ProbeSchema,
  HostSchema,
  NowhereSchema,
  SheetSchema,
  AddressSchema,
  PageSchema,
  TargetSchema,
  LimitSchema,
]);

export type Probe = z.infer<typeof ProbeSchema>;
export type Certificate = z.infer<typeof CertificateSchema>;
export type Host = z.infer<typeof HostSchema>;
export type Sheet = z.infer<typeof SheetSchema>;
export type Nowhere = z.infer<typeof NowhereSchema>;
export type Address = z.infer<typeof AddressSchema>;
export type Form = z.infer<typeof FormSchema>;
export type SeenPage = z.infer<typeof PageSchema>;
export type Target = z.infer<typeof TargetSchema>;
export type Limit = z.infer<typeof LimitSchema>;
export type LogRecord = z.infer<typeof LogRecordSchema>;
