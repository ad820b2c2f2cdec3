import type { Text } from '../core/model/text.ts';
import { withService } from '../server/main.ts';
import { readServiceSettings } from '../server/usecases/read-service-settings.ts';
import type { Service } from '../server/usecases/service.ts';

/** What a command was called with, as far as it says which service is that of this machine. */
interface Called {
  /** `DATA_OPTIONS` */
  options: { data?: string | undefined; config?: string | undefined };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  stderr: { write(text: string): unknown };
  language: keyof Text;
}

/** Does something with the service of this machine, whether it runs or not; what it notices is told beside the output. */
export async function withLocalService<Result>(
  { options: { data, config }, env, cwd, stderr, language }: Called,
  act: (service: Service) => Promise<Result>,
): Promise<Result> {
  const settings = readServiceSettings({ options: { data }, env, file: config ?? null, cwd });
  return withService(settings, { onNotice: (said) => stderr.write(`${said[language]}\n`) }, act);
}
