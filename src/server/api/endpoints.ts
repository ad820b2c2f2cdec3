import { explainUnit } from './campaigns/explain-unit.ts';
import { listCampaigns } from './campaigns/list-campaigns.ts';
import { readFile } from './campaigns/read-file.ts';
import { showRanking } from './campaigns/show-ranking.ts';
import type { CallOf, Endpoint } from './endpoint.ts';
import { setPassword } from './people/set-password.ts';
import { showSession } from './people/show-session.ts';
import { signIn } from './people/sign-in.ts';
import { signOut } from './people/sign-out.ts';

/** Everything that the service answers to. A new endpoint is one file and one line here. */
export const ENDPOINTS = [
  signIn,
  showSession,
  signOut,
  setPassword,
  listCampaigns,
  showRanking,
  explainUnit,
  readFile,
] as const satisfies readonly Endpoint[];

/** For clients: what each operation takes and gives. */
export type Calls = { [One in (typeof ENDPOINTS)[number] as One['id']]: CallOf<One> };
