import { changeAlertChannel } from './alerts/change-channel.ts';
import { createAlertChannel } from './alerts/create-channel.ts';
import { deleteAlertChannel } from './alerts/delete-channel.ts';
import { listAlerts } from './alerts/list-alerts.ts';
import { listAlertChannels } from './alerts/list-channels.ts';
import { testAlertChannel } from './alerts/test-channel.ts';
import {
  changeCampaignDates,
  createCampaignDates,
  deleteCampaignDates,
  listCampaignDates,
} from './campaigns/campaign-dates.ts';
import { explainUnit } from './campaigns/explain-unit.ts';
import { listCampaigns } from './campaigns/list-campaigns.ts';
import { readFile } from './campaigns/read-file.ts';
import { showRanking } from './campaigns/show-ranking.ts';
import { listChecks } from './checks/list-checks.ts';
import type { CallOf, Endpoint } from './endpoint.ts';
import { exportFindings } from './findings/export-findings.ts';
import { createAccountLooks, importAccountLooks, listAccountLooks } from './registry/account-looks.ts';
import { addFindingPicture, closeFinding, createFinding, showFindingPicture } from './findings/findings-by-hand.ts';
import { listIndicators } from './findings/list-indicators.ts';
import { listFindings } from './findings/list-findings.ts';
import { reviewFindings } from './findings/review-findings.ts';
import { createReviewRule, listReviewRules, revokeReviewRule } from './findings/review-rules.ts';
import { showFinding } from './findings/show-finding.ts';
import { showFindingPage } from './findings/show-finding-page.ts';
import { cancelInspection } from './inspections/cancel-inspection.ts';
import { listInspections } from './inspections/list-inspections.ts';
import { readInspectionReport } from './inspections/read-report.ts';
import { requestInspection } from './inspections/request-inspection.ts';
import { showInspection } from './inspections/show-inspection.ts';
import { watchInspection } from './inspections/watch-inspection.ts';
import { listNearVeto } from './monitoring/list-near-veto.ts';
import { showAvailability } from './monitoring/show-availability.ts';
import { listTargetHealth } from './overview/list-target-health.ts';
import { showOverview } from './overview/show-overview.ts';
import { changeUser } from './people/change-user.ts';
import { createToken } from './people/create-token.ts';
import { createUser } from './people/create-user.ts';
import { deleteToken } from './people/delete-token.ts';
import { importUsers, previewUsersImport } from './people/import-users.ts';
import { listTokens } from './people/list-tokens.ts';
import { listUsers } from './people/list-users.ts';
import { resetPassword } from './people/reset-password.ts';
import { setPassword } from './people/set-password.ts';
import { createTie, deleteTie, showTie } from './people/tie-sign-on.ts';
import { setUpAccount, showSetup } from './people/setup.ts';
import { showSession } from './people/show-session.ts';
import { showWays } from './people/show-ways.ts';
import { signIn } from './people/sign-in.ts';
import { signOut } from './people/sign-out.ts';
import { importBackOffice, previewBackOffice } from './findings/back-office.ts';
import { changeOrganization } from './registry/change-organization.ts';
import { changeTarget } from './registry/change-target.ts';
import { changeTargetStatus } from './registry/change-target-status.ts';
import { createOrganization } from './registry/create-organization.ts';
import { changeSection } from './registry/change-section.ts';
import { eraseContact, putContacts } from './registry/contacts.ts';
import { exportContacts, importContacts, previewContactsImport } from './registry/contacts-table.ts';
import { createSection } from './registry/create-section.ts';
import { createTarget } from './registry/create-target.ts';
import { drawTargets } from './registry/draw-targets.ts';
import { listRegistryWarnings } from './registry/list-warnings.ts';
import { listSamples, showSample } from './registry/samples.ts';
import { exportSample } from './registry/export-sample.ts';
import { exportRegistry, showRegistryTemplate } from './registry/export-registry.ts';
import { importRegistry, previewRegistryImport } from './registry/import.ts';
import { listOrganizations } from './registry/list-organizations.ts';
import { mergeOrganization, showOrganizationPast } from './registry/merge-organization.ts';
import { listSections } from './registry/list-sections.ts';
import { listTargets } from './registry/list-targets.ts';
import { answerUnregisteredHost, answerUnregisteredHosts, listUnregisteredHosts } from './registry/met-hosts.ts';
import { showOrganization } from './registry/show-organization.ts';
import { showTarget } from './registry/show-target.ts';
import { listEvents } from './traces/list-events.ts';

/** Everything that the service answers to. A new endpoint is one file and one line here. */
export const ENDPOINTS = [
  signIn,
  showSession,
  showWays,
  signOut,
  setPassword,
  showTie,
  createTie,
  deleteTie,
  showSetup,
  setUpAccount,
  listUsers,
  createUser,
  changeUser,
  resetPassword,
  previewUsersImport,
  importUsers,
  createToken,
  listTokens,
  deleteToken,
  listCampaigns,
  showRanking,
  explainUnit,
  readFile,
  listCampaignDates,
  createCampaignDates,
  changeCampaignDates,
  deleteCampaignDates,
  listTargets,
  showTarget,
  createTarget,
  changeTarget,
  changeTargetStatus,
  listSections,
  createSection,
  changeSection,
  listOrganizations,
  createOrganization,
  changeOrganization,
  mergeOrganization,
  showOrganizationPast,
  showOrganization,
  putContacts,
  eraseContact,
  exportContacts,
  previewContactsImport,
  importContacts,
  previewRegistryImport,
  importRegistry,
  exportRegistry,
  showRegistryTemplate,
  drawTargets,
  listSamples,
  showSample,
  exportSample,
  listRegistryWarnings,
  listUnregisteredHosts,
  answerUnregisteredHost,
  answerUnregisteredHosts,
  previewBackOffice,
  importBackOffice,
  showAvailability,
  listNearVeto,
  listAlerts,
  listAlertChannels,
  createAlertChannel,
  changeAlertChannel,
  deleteAlertChannel,
  testAlertChannel,
  listChecks,
  listIndicators,
  showOverview,
  listTargetHealth,
  listInspections,
  showInspection,
  requestInspection,
  cancelInspection,
  watchInspection,
  readInspectionReport,
  listFindings,
  showFinding,
  reviewFindings,
  createFinding,
  listAccountLooks,
  createAccountLooks,
  importAccountLooks,
  addFindingPicture,
  showFindingPicture,
  showFindingPage,
  closeFinding,
  exportFindings,
  listReviewRules,
  createReviewRule,
  revokeReviewRule,
  listEvents,
] as const satisfies readonly Endpoint[];

/** For clients: what each operation takes and gives. */
export type Calls = { [One in (typeof ENDPOINTS)[number] as One['id']]: CallOf<One> };
