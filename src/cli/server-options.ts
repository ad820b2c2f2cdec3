import { AppError } from '../core/model/app-error.ts';
import { openClient, type ServerClient } from '../server/api/client/open-client.ts';
import type { OptionSpecs } from './command.ts';

/** For commands that can work on a service of another machine. */
export const SERVER_OPTIONS = {
  server: {
    type: 'string',
    value: 'URL',
    text: {
      zh: '改在这个地址的考评服务上办理，例如 https://kaoping.example.cn；令牌取自环境变量 KAOPING_TOKEN',
      en: 'work on the service at this address instead, with the token in KAOPING_TOKEN',
    },
  },
  token: {
    type: 'string',
    value: 'TOKEN',
    text: {
      zh: '接口令牌；本机其他用户能在进程列表里看到，宜用 KAOPING_TOKEN',
      en: 'token of the API; others on this machine see it in the list of processes, so better use KAOPING_TOKEN',
    },
  },
} as const satisfies OptionSpecs;

/** The service that a command was pointed at; null: that of this machine. */
export function serverOf(
  { server, token }: { server: string | undefined; token: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): ServerClient | null {
  if (server === undefined) {
    if (token !== undefined) throw new AppError('option-required', { option: '--server' });
    return null;
  }
  return openClient({ server, token: token ?? env['KAOPING_TOKEN'] ?? '' });
}
