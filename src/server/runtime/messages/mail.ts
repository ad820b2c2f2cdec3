import type { Language } from '../../../core/model/text.ts';
import type { Message, Refusal } from './message.ts';
import { oneLine } from './one-line.ts';

/** Of the office's own mail server, as settings have it. */
export interface Smtp {
  host: string;
  port: number;
  user: string | null;
  password: string | null;
  from: string;
  /** TLS from the first byte; otherwise it is begun where the server offers it. */
  isSecure: boolean;
}

/** Milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends a message as e-mail, in plain text. */
export async function sendMail(
  smtp: Smtp,
  { id, title, lines }: Message,
  { recipients, language }: { recipients: readonly string[]; language: Language },
): Promise<Refusal> {
  const { createTransport } = await import('nodemailer');
  const { host, port, user, password, from, isSecure } = smtp;
  const auth = user === null ? {} : { auth: { user, pass: password ?? '' } };
  const transport = createTransport({ host, port, secure: isSecure, ...auth, ...PATIENCE });
  try {
    const sent = await transport.sendMail({
      from,
      to: [...recipients],
      subject: title[language],
      text: `${lines.map((line) => oneLine(line[language])).join('\n')}\n`,
      messageId: `<${id}@kaoping>`,
    });
    return sent.rejected.length === 0 ? null : `rejected: ${sent.rejected.map(String).join(', ')}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    transport.close();
  }
}
