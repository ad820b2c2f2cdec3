import { COMMANDS } from '../../../../src/cli/commands.ts';
import { runCli } from '../../../../src/cli/run-cli.ts';
import { type Client, databaseEnv, type TestService } from '../test-service.test-support.ts';

/** On the machine itself, or on a service by its address and a token. */
export type Where = 'here' | 'there';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs commands at a service, in Chinese; those by the address as its administrator. */
export async function commandsAt(service: TestService, admin: Client) {
  const expiresOn = service.service.clock.moment().slice(0, 10);
  const body = { name: 'x', scopes: null, expiresOn };
  const { body: made } = await service.as(admin, { method: 'POST', path: '/api/tokens', body });
  return async (where: Where, args: readonly string[]): Promise<Ended> => {
    const ended = { code: -1, stdout: '', stderr: '' };
    const stdout = { write: (text: string) => void (ended.stdout += text) };
    const stderr = { write: (text: string) => void (ended.stderr += text) };
    const at = where === 'here' ? ['--data', service.settings.data] : ['--server', service.address];
    const env = where === 'here' ? databaseEnv(service.settings) : { KAOPING_TOKEN: String(made['token']) };
    ended.code = await runCli([...args, ...at, '--lang', 'zh'], COMMANDS, { stdout, stderr, cwd: '/', env });
    return ended;
  };
}
