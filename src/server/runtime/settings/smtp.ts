import { z } from 'zod';

/** The office's mail server as it stands in the file of settings; in the environment the same as JSON. */
export const SmtpSchema = z.preprocess(
  (value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  },
  z.strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(587),
    user: z.string().min(1).nullable().default(null),
    /** Address of the sender. */
    from: z.string().min(3),
    /** TLS from the first byte, as on port 465; otherwise it is begun where the server offers it. */
    isSecure: z.boolean().default(false),
  }),
);

/** With what must not stand in a file. */
export type SmtpSettings = z.infer<typeof SmtpSchema> & { password: string | null };
