import { z } from 'zod';
import type { Text } from '../../../core/model/text.ts';
import { isCampaignDates } from '../../../core/monitoring/index.ts';
import { OidcSchema, type OidcSettings } from './oidc.ts';
import { SmtpSchema, type SmtpSettings } from './smtp.ts';
import { readStoreAddress } from '../object-store/store-address.ts';
import { isNetwork } from '../http/address-guard.ts';

/** One setting: how it is written in the file, in the environment, and what it means. */
interface SettingSpec {
  schema: z.ZodType;
  /** Name in the environment, and others that are understood. */
  env: readonly string[];
  /** What it may be, or an example of it, in the same words for everybody. */
  takes: string;
  text: Text;
}

const port = z.coerce.number().int().min(0).max(65_535);

/** A list in the file, words with spaces between them in the environment. */
const listOf = <Schema extends z.ZodType<string>>(one: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : value),
    z.array(one),
  );

/** All settings, by their name in the file. `docs/operations.md` has this table. */
export const SETTINGS = {
  data: {
    schema: z.string().min(1),
    env: ['KAOPING_DATA'],
    takes: '/var/lib/kaoping',
    text: {
      zh: '数据文件夹（默认：root 为 /var/lib/kaoping，其他账号为程序旁的 data）',
      en: 'data folder (as root /var/lib/kaoping, otherwise `data` beside the program)',
    },
  },
  host: {
    schema: z.string().min(1),
    env: ['KAOPING_HOST'],
    takes: '127.0.0.1',
    text: { zh: '监听的地址（默认 127.0.0.1）', en: 'address to listen on (127.0.0.1)' },
  },
  port: {
    schema: port,
    env: ['KAOPING_PORT'],
    takes: '0–65535',
    text: { zh: '监听的端口（默认 8600；0 为任一空闲端口）', en: 'port to listen on (8600; 0: any that is free)' },
  },
  database: {
    schema: z.string().regex(/^postgres(ql)?:\/\//),
    env: ['DATABASE_URL', 'KAOPING_DATABASE'],
    takes: 'postgres://user:password@host:5432/kaoping',
    text: {
      zh: 'PostgreSQL 15 或更新版本的地址；不设则使用内置数据库',
      en: 'address of a PostgreSQL 15 or newer; without it the embedded one is used',
    },
  },
  role: {
    schema: z.enum(['all', 'api', 'worker']),
    env: ['KAOPING_ROLE'],
    takes: 'all | api | worker',
    text: {
      zh: '本进程做什么：all、api 或 worker（默认 all）',
      en: 'what this process does: all, api or worker (all)',
    },
  },
  trustProxy: {
    schema: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
    env: ['KAOPING_TRUST_PROXY'],
    takes: 'true | false',
    text: {
      zh: '前面有反向代理时为 true：访问者的地址以代理所说为准（默认 false）',
      en: 'true behind a reverse proxy, which then says who asks (false)',
    },
  },
  connections: {
    schema: z.coerce.number().int().min(2).max(500),
    env: ['KAOPING_CONNECTIONS'],
    takes: '2–500',
    text: { zh: '数据库连接数上限（默认 10）', en: 'connections to the database at most (10)' },
  },
  log: {
    schema: z.enum(['file', 'json']),
    env: ['KAOPING_LOG'],
    takes: 'file | json',
    text: {
      zh: '日志写到哪里：数据文件夹中的 service.log（file，默认）或标准输出（json）',
      en: 'where the log goes: service.log in the data folder (file) or stdout (json)',
    },
  },
  controls: {
    schema: listOf(z.url({ protocol: /^https?$/ })),
    env: ['KAOPING_CONTROLS'],
    takes: 'https://www.example.gov.cn/',
    text: {
      zh: '对照地址（多个以空格隔开）：都打不开时是本机网络不通，不怪网站',
      en: 'addresses of others (separated by spaces): while none opens our own network is down, and no site is blamed',
    },
  },
  allow: {
    schema: listOf(z.string().refine(isNetwork)),
    env: ['KAOPING_ALLOW'],
    takes: '10.0.0.0/8',
    text: {
      zh: '允许访问的内网网段（多个以空格隔开；默认没有）',
      en: 'private networks that may be visited (separated by spaces; none)',
    },
  },
  scheme: {
    schema: z.string().min(1),
    env: ['KAOPING_SCHEME'],
    takes: 'national-2019',
    text: {
      zh: '检查网站所依据的方案（默认 national-2019）',
      en: 'scheme by which sites are inspected (national-2019)',
    },
  },
  inspections: {
    schema: z.coerce.number().int().min(0).max(64),
    env: ['KAOPING_INSPECTIONS'],
    takes: '0–64',
    text: {
      zh: '本机同时检查几个网站（默认比处理器核数少一个，至少一个；0 为不检查）',
      en: 'sites that this machine inspects at once (one less than it has cores, at least one; 0: none)',
    },
  },
  planning: {
    schema: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]),
    env: ['KAOPING_PLANNING'],
    takes: 'true | false',
    text: {
      zh: '是否按计划检查：每天看首页和栏目，每周看全站（默认 true）',
      en: 'whether sites are inspected by plan: home page and columns each day, all of it each week (true)',
    },
  },
  dates: {
    schema: listOf(z.string().refine(isCampaignDates)),
    env: ['KAOPING_DATES'],
    takes: '2026-12-01/2026-12-15',
    text: {
      zh: '考评的起止日期（如 2026-12-01/2026-12-15，多个以空格隔开）：前一周和结束后一周各对全站检查一次（默认没有）',
      en: 'dates of campaigns (2026-12-01/2026-12-15, separated by spaces): all of each site is inspected once in the week before and once in the week after (none)',
    },
  },
  keep: {
    schema: z.coerce.number().int().min(0).max(36_500),
    env: ['KAOPING_KEEP'],
    takes: '0–36500',
    text: {
      zh: '检查的记录、报告、网页原文和截图保留多少天（默认 730；0 为一直保留）；问题和考评还指向的不删',
      en: 'days for which logs, reports, pages and pictures of inspections are kept (730; 0: for ever); never less than findings and campaigns point at',
    },
  },
  rate: {
    schema: z.coerce.number().positive().max(10_000),
    env: ['KAOPING_RATE'],
    takes: '0.1–10000',
    text: {
      zh: '检查时所有机器合计每秒向同一地址最多请求几次（默认 8；每个网站为其四分之一）',
      en: 'requests a second to one address while inspecting, of all machines together (8; a quarter of it for one site)',
    },
  },
  heads: {
    schema: z.string().min(1),
    env: ['KAOPING_HEADS'],
    takes: '/mnt/heads',
    text: {
      zh: '每天把操作记录的链尾写入这个文件夹，宜在另一台机器上（默认不写）',
      en: 'folder into which the heads of the chains are written each day, better on another machine (none)',
    },
  },
  headsMail: {
    schema: z.preprocess(
      (given) => (typeof given === 'string' ? given.split(/[\s,;，；]+/).filter((one) => one !== '') : given),
      z.array(z.email()).max(20),
    ),
    env: ['KAOPING_HEADS_MAIL'],
    takes: 'duty@example.gov.cn',
    text: {
      zh: '每天把操作记录的链尾寄给这些邮箱（用 smtp；默认不寄）',
      en: 'addresses to which the heads of the chains are mailed each day, by `smtp` (none)',
    },
  },
  oidc: {
    schema: OidcSchema,
    env: ['KAOPING_OIDC'],
    takes: '{"issuer": "https://sso.example.gov.cn", "clientId": "kaoping"}',
    text: {
      zh: '单点登录（OpenID Connect）：issuer、clientId 等；密钥只从环境变量 KAOPING_OIDC_SECRET 读取',
      en: 'single sign-on (OpenID Connect): issuer, clientId and more; the secret comes from KAOPING_OIDC_SECRET only',
    },
  },
  smtp: {
    schema: SmtpSchema,
    env: ['KAOPING_SMTP'],
    takes: '{"host": "mail.example.gov.cn", "port": 587, "from": "kaoping@example.gov.cn"}',
    text: {
      zh: '发送告警邮件的服务器：host、port、user、from、isSecure；密码只从环境变量 KAOPING_SMTP_PASSWORD 读取',
      en: 'server that sends alerts by e-mail: host, port, user, from, isSecure; the password comes from KAOPING_SMTP_PASSWORD only',
    },
  },
  blobs: {
    schema: z.string().refine((value) => readStoreAddress(value) !== null),
    env: ['KAOPING_BLOBS'],
    takes: 's3://bucket/folder?endpoint=https://…',
    text: {
      zh: '文档和佐证存放的 S3 存储；不设则存放在数据文件夹的 blobs',
      en: 'store that speaks S3 for documents and evidence; without it they are kept in `blobs` of the data folder',
    },
  },
} as const satisfies Record<string, SettingSpec>;

export type SettingName = keyof typeof SETTINGS;

/** Settings as given; what is missing has its default, which depends on the machine for some. */
export type GivenSettings = { [Name in SettingName]?: z.infer<(typeof SETTINGS)[Name]['schema']> };

export interface Settings {
  oidc: OidcSettings | null;
  heads: string | null;
  /** Addresses to which the heads of the chains are mailed. */
  headsMail: readonly string[];
  data: string;
  host: string;
  port: number;
  database: string | null;
  role: 'all' | 'api' | 'worker';
  trustProxy: boolean;
  connections: number;
  log: 'file' | 'json';
  controls: readonly string[];
  allow: readonly string[];
  smtp: SmtpSettings | null;
  scheme: string;
  /** Null: by the cores of the machine. */
  inspections: number | null;
  planning: boolean;
  /** Days for which what inspections keep is kept; null: for ever. */
  keep: number | null;
  /** First and last days of campaigns, as `2026-12-01/2026-12-15`. */
  dates: readonly string[];
  rate: number;
  /** Null: in the data folder. */
  blobs: string | null;
}
