import { startService } from '../../../src/server/main.ts';
import { TEST_SETTINGS } from './test-settings.test-support.ts';

// Starts a service once on an empty database, so that others start on copies of what it leaves.
// Usage: node prepare-database.ts URL FOLDER

const [database = '', data = ''] = process.argv.slice(2);
const ignore = () => undefined;
const fail = (error: unknown) => {
  throw error;
};
const service = await startService(
  { ...TEST_SETTINGS, role: 'api', database, data },
  { onNotice: ignore, onBug: fail },
);
// Makes the tables of its queue as well.
await service.stop();
