import type { Calls } from '../server/api/endpoints.ts';

/** Where each operation is to be found; its input and answer are the server's own types. */
const ROUTES = {
  signIn: ['POST', '/api/session'],
  showSession: ['GET', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  showWays: ['GET', '/api/session/ways'],
  setPassword: ['PUT', '/api/session/password'],
  showTie: ['GET', '/api/session/oidc/tie'],
  createTie: ['POST', '/api/session/oidc/tie'],
  deleteTie: ['DELETE', '/api/session/oidc/tie'],
  showSetup: ['POST', '/api/setup/account'],
  setUpAccount: ['POST', '/api/setup'],
  listCampaigns: ['GET', '/api/campaigns'],
  listCampaignDates: ['GET', '/api/campaign-dates'],
  createCampaignDates: ['POST', '/api/campaign-dates'],
  changeCampaignDates: ['PATCH', '/api/campaign-dates/:id'],
  deleteCampaignDates: ['DELETE', '/api/campaign-dates/:id'],
  showRanking: ['GET', '/api/campaigns/:id/ranking'],
  explainUnit: ['GET', '/api/campaigns/:id/explanation'],
  showOverview: ['GET', '/api/overview'],
  listTargetHealth: ['GET', '/api/target-health'],
  listTargets: ['GET', '/api/targets'],
  showTarget: ['GET', '/api/targets/:id'],
  createTarget: ['POST', '/api/targets'],
  changeTarget: ['PATCH', '/api/targets/:id'],
  changeTargetStatus: ['POST', '/api/targets/:id/statuses'],
  showAvailability: ['GET', '/api/targets/:id/availability'],
  listSections: ['GET', '/api/targets/:id/sections'],
  createSection: ['POST', '/api/targets/:id/sections'],
  changeSection: ['PATCH', '/api/sections/:id'],
  listUnregisteredHosts: ['GET', '/api/unregistered-hosts'],
  listRegistryWarnings: ['GET', '/api/registry/warnings'],
  answerUnregisteredHost: ['POST', '/api/unregistered-hosts/:id/answer'],
  answerUnregisteredHosts: ['POST', '/api/unregistered-hosts/answers'],
  listInspections: ['GET', '/api/inspections'],
  showInspection: ['GET', '/api/inspections/:id'],
  requestInspection: ['POST', '/api/targets/:id/inspections'],
  cancelInspection: ['POST', '/api/inspections/:id/cancellation'],
  listAlerts: ['GET', '/api/alerts'],
  listAlertChannels: ['GET', '/api/alert-channels'],
  createAlertChannel: ['POST', '/api/alert-channels'],
  changeAlertChannel: ['PATCH', '/api/alert-channels/:id'],
  deleteAlertChannel: ['DELETE', '/api/alert-channels/:id'],
  testAlertChannel: ['POST', '/api/alert-channels/:id/test'],
  listChecks: ['GET', '/api/checks'],
  listIndicators: ['GET', '/api/indicators'],
  listFindings: ['GET', '/api/findings'],
  createFinding: ['POST', '/api/findings'],
  listAccountLooks: ['GET', '/api/account-looks'],
  createAccountLooks: ['POST', '/api/account-looks'],
  showFinding: ['GET', '/api/findings/:id'],
  addFindingPicture: ['POST', '/api/findings/:id/pictures'],
  closeFinding: ['POST', '/api/findings/:id/closure'],
  reviewFindings: ['POST', '/api/findings/reviews'],
  listReviewRules: ['GET', '/api/review-rules'],
  createReviewRule: ['POST', '/api/review-rules'],
  revokeReviewRule: ['POST', '/api/review-rules/:id/revocation'],
  listOrganizations: ['GET', '/api/organizations'],
  createOrganization: ['POST', '/api/organizations'],
  showOrganization: ['GET', '/api/organizations/:id'],
  putContacts: ['PUT', '/api/organizations/:id/contacts'],
  eraseContact: ['POST', '/api/organizations/:id/contacts/erasure'],
  mergeOrganization: ['POST', '/api/organizations/:id/merger'],
  changeOrganization: ['PATCH', '/api/organizations/:id'],
  listUsers: ['GET', '/api/users'],
  createUser: ['POST', '/api/users'],
  changeUser: ['PATCH', '/api/users/:id'],
  resetPassword: ['POST', '/api/users/:id/password'],
  previewUsersImport: ['POST', '/api/users/imports/preview'],
  importUsers: ['POST', '/api/users/imports'],
  listTokens: ['GET', '/api/tokens'],
  createToken: ['POST', '/api/tokens'],
  deleteToken: ['DELETE', '/api/tokens/:id'],
  listEvents: ['GET', '/api/events'],
  previewBackOffice: ['POST', '/api/targets/:id/back-office/preview'],
  importBackOffice: ['POST', '/api/targets/:id/back-office'],
  listSamples: ['GET', '/api/registry/samples'],
  showSample: ['GET', '/api/registry/samples/:id'],
  drawTargets: ['POST', '/api/registry/samples'],
  previewRegistryImport: ['POST', '/api/registry/preview'],
  previewContactsImport: ['POST', '/api/contacts/preview'],
  importContacts: ['POST', '/api/contacts/import'],
  importRegistry: ['POST', '/api/registry/import'],
} as const satisfies Partial<Record<keyof Calls, readonly [string, string]>>;

type Operation = keyof typeof ROUTES;
export type InputOf<Name extends Operation> = Calls[Name]['input'];
export type ReplyOf<Name extends Operation> = Calls[Name]['reply'];

interface Parts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  file?: Blob;
}

/** What the service answers when it cannot do what was asked. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  /** What is wrong with what was handed in, one by one. */
  faults?: readonly { message: { zh: string }; suggestion?: { zh: string } }[];
}

/** The service said no, in words for the person; or it was not there. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const page = { csrf: '' };

/** The token that the service gave to this page; sent with whatever changes something. */
export const keepCsrf = (csrf: string): void => {
  page.csrf = csrf;
};

/** Asks the service. @throws ApiError */
export async function call<Name extends Operation>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>> {
  const [method, path] = ROUTES[name];
  const { params = {}, query, body, file } = input as Parts;
  const place = path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = searchOf(query);
  const response = await fetch(place + search, {
    method,
    headers: {
      // The desk speaks Chinese, whatever the browser speaks.
      'accept-language': 'zh-CN',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...(method === 'GET' ? {} : { 'x-csrf-token': page.csrf }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(file === undefined ? {} : { body: file }),
  }).catch(() => null);
  if (response === null) throw new ApiError(AWAY);
  if (response.ok) return (await response.json()) as ReplyOf<Name>;
  throw new ApiError(((await response.json().catch(() => null)) as Problem | null) ?? AWAY);
}

/** Whether there is something to be had at a place of the service. @throws Error where that cannot be told */
export async function isThere(place: string): Promise<boolean> {
  const { ok, status } = await fetch(place, { method: 'HEAD' });
  if (!ok && status !== 404) throw new Error(String(status));
  return ok;
}

/** What is asked for, after the `?`; what is undefined is not asked for. */
export function searchOf(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][]).toString()}`;
}

const AWAY: Problem = {
  status: 0,
  code: 'away',
  title: '连接不上考评服务',
  detail: '请检查网络；服务恢复后刷新本页。',
};

/** Address of a document of a campaign. */
export const fileAddress = (campaign: string, name: string): string =>
  `/api/campaigns/${campaign}/files/${encodeURIComponent(name)}`;
