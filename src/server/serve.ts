import type { Text } from '../core/model/text.ts';
import { ENDPOINTS } from './api/endpoints.ts';
import { registerEndpoints } from './api/register-endpoints.ts';
import { serveDescription } from './api/serve-description.ts';
import { serveSingleSignOn } from './api/serve-single-sign-on.ts';
import { serveWatch } from './api/serve-watch.ts';
import { inspectSites } from './jobs/inspect-sites.ts';
import { keepHouse } from './jobs/keep-house.ts';
import { mailHeads } from './jobs/mail-heads.ts';
import { probeSites } from './jobs/probe-sites.ts';
import { sendAlerts } from './jobs/send-alerts.ts';
import { CLOCK } from './runtime/clock.ts';
import { connectionCounts } from './runtime/database/index.ts';
import { openDesk } from './runtime/desk/index.ts';
import { openMessenger } from './runtime/messages/index.ts';
import type { Settings } from './runtime/settings/index.ts';
import type { Metrics } from './runtime/watch/index.ts';
import { listen, openWebServer, serveDesk, type WebServerOptions } from './runtime/web/index.ts';
import { inspectorOf } from './usecases/inspections/inspector.ts';
import { proberOf } from './usecases/monitoring/prober.ts';
import { prepareInstallation } from './usecases/prepare-installation.ts';
import type { Service } from './usecases/service.ts';
import { productVersion } from './usecases/product-version.ts';

export interface ServiceHooks {
  onNotice(text: Text): void;
  onBug(error: unknown, where: { method: string; route: string | null }): void;
}

/** What is to be closed at the end, the last one first. */
export type Closing = (() => Promise<void> | void)[];

export interface Serving extends ServiceHooks, Pick<WebServerOptions, 'onAnswered'> {
  metrics: Metrics;
  opened: Closing;
}

/** Everything that a service does on what it stands on: prepares it, answers, and works by itself. */
export async function serve(
  service: Service,
  settings: Settings,
  { onNotice, onBug, onAnswered, metrics, opened }: Serving,
): Promise<{ address: string; firstPassword: string | null }> {
  const { firstPassword } = await prepareInstallation(service);
  const { trustProxy } = settings;
  const server = await openWebServer({ trustProxy, version: productVersion(), onBug, onAnswered });
  opened.push(async () => server.close());
  registerEndpoints(server, service, ENDPOINTS);
  serveSingleSignOn(server, service);
  serveDescription(server);
  serveWatch(server, service, () => metrics.text(databaseGauges(service.database)));
  await serveDesk(server, await openDesk(settings.data, onNotice));
  const address = await listen(server, settings);
  const { heads, keep } = settings;
  const onHouseBug = (error: unknown) => onBug(error, { method: 'JOB', route: 'keep-house' });
  const house = keepHouse(service, { heads, keep, onNotice, onBug: onHouseBug });
  opened.push(async () => house.stop());
  if (settings.role !== 'api') await startJobs(service, settings, { onNotice, onBug, opened });
  return { address, firstPassword };
}

function databaseGauges(database: Service['database']): Parameters<Metrics['text']>[0] {
  const { open, idle, waiting } = connectionCounts(database);
  return {
    kaoping_database_connections: {
      help: 'Connections to the database of this process.',
      values: { 'state="used"': open - idle, 'state="idle"': idle },
    },
    kaoping_database_waiting: { help: 'Requests that wait for a connection.', values: { '': waiting } },
  };
}

const INSPECTION = new URL('./jobs/inspection-process.ts', import.meta.url);

/** What a worker does beside answering. */
async function startJobs(
  service: Service,
  settings: Settings,
  { onNotice, onBug, opened }: ServiceHooks & { opened: Closing },
): Promise<void> {
  const hooksOf = (route: string) => ({
    onNotice,
    onBug: (error: unknown) => onBug(error, { method: 'JOB', route }),
  });
  const monitoring = probeSites(service, proberOf(settings), hooksOf('probe-sites'));
  opened.push(async () => monitoring.stop());
  const { smtp, allow } = settings;
  const messenger = openMessenger({ smtp, allow, now: CLOCK.now, time: Date.now });
  const alerts = sendAlerts(service, messenger, hooksOf('send-alerts'));
  opened.push(async () => alerts.stop());
  const mailing = mailHeads(service, messenger, { ...hooksOf('mail-heads'), recipients: settings.headsMail });
  opened.push(async () => mailing.stop());
  const isPlanning = settings.planning;
  const options = { ...hooksOf('inspect-sites'), isPlanning, dates: settings.dates };
  const inspecting = await inspectSites(service, inspectorOf(settings, INSPECTION), options);
  opened.push(async () => inspecting.stop());
}
