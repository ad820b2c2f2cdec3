import { z } from 'zod';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Single sign-on as it stands in the file of settings; in the environment the same as JSON. */
export const OidcSchema = z.preprocess(
  fromJson,
  z
    .strictObject({
      issuer: z.url({ protocol: /^https?$/ }),
      clientId: z.string().min(1).max(200),
      /** What of what the issuer says names the account. */
      claim: z.string().min(1).max(100).default('preferred_username'),
      scope: z.string().default('openid profile'),
      /** What ties an account that is there: its owner, signed in; or its name alone, where the issuer gives nobody the name of another. */
      link: z.enum(['by-owner', 'by-login']).default('by-owner'),
      /** Whether somebody who has no account gets one, without roles. */
      createUsers: z.boolean().default(false),
      /** How browsers reach this service; what they asked for where it is left out. */
      address: z
        .url({ protocol: /^https?$/ })
        .transform((url) => url.replace(/\/+$/, ''))
        .optional(),
      allowHttp: z.boolean().default(false),
    })
    .refine(
      ({ issuer, allowHttp }) => allowHttp || issuer.startsWith('https:') || isLoopback(issuer),
      'issuer: https://…',
    ),
);

/** With what must not stand in a file. */
export type OidcSettings = z.infer<typeof OidcSchema> & { secret: string };

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

const isLoopback = (issuer: string): boolean => LOOPBACK.test(URL.parse(issuer)?.hostname ?? '');
