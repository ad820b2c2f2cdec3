import { aliases } from './aliases.ts';
import { annualReportMissing } from './annual-report-missing.ts';
import { blankSection } from './blank-section.ts';
import { boundaryDays } from './boundary-days.ts';
import { brokenLinks, silentLinks } from './broken-links.ts';
import { certificateProblems } from './certificate-problems.ts';
import { chinesePaths } from './chinese-paths.ts';
import { deadOfSheets } from './dead-of-sheets.ts';
import { deadWords } from './dead-words.ts';
import { departmentSite, domainForm } from './domain-form.ts';
import { duplicateArticle } from './duplicate-article.ts';
import { encodingErrors } from './encoding-errors.ts';
import { fewFailedVisits } from './few-failed-visits.ts';
import { firewall } from './firewall.ts';
import { doubtfulDate, forgedDate, honestDates } from './forged-date.ts';
import { frozenSite } from './frozen-site.ts';
import { headRefused } from './head-refused.ts';
import { incompleteMessageFields } from './incomplete-message-fields.ts';
import { leadingHome } from './leading-home.ts';
import { misdeclaredCharset, outvotedCharset } from './misdeclared-charset.ts';
import { missingBasicSection } from './missing-basic-section.ts';
import { missingErrorReportEntrance } from './missing-error-report-entrance.ts';
import { missingIdentification } from './missing-identification.ts';
import { missingPageTags } from './missing-page-tags.ts';
import { missingSource } from './missing-source.ts';
import { movedPages } from './moved-pages.ts';
import { noConsultationChannel } from './no-consultation-channel.ts';
import { noHttps } from './no-https.ts';
import { noIpv6 } from './no-ipv6.ts';
import { noSitemap } from './no-sitemap.ts';
import { otherWords } from './other-words.ts';
import { registeredColumn } from './registered-columns.ts';
import { scriptedPage } from './scripted-page.ts';
import { siteUnreachable } from './site-unreachable.ts';
import { slowButOpen } from './slow-but-open.ts';
import { slowPages } from './slow-pages.ts';
import { lateReply, slowReply, timelyReply } from './slow-reply.ts';
import { softNotFound } from './soft-not-found.ts';
import { softNotFoundFolder } from './soft-not-found-folder.ts';
import { staleMessageList } from './stale-message-list.ts';
import { staleSection } from './stale-section.ts';
import { unansweredMessage } from './unanswered-message.ts';
import { undatedColumn } from './undated-column.ts';
import { undatedPages } from './undated-pages.ts';
import { oddAttachments, unusableAttachments } from './unusable-attachments.ts';
import { wrongIdentification } from './wrong-identification.ts';
import { wrongPageTags } from './wrong-page-tags.ts';
import { youngLetters } from './young-letters.ts';
import type { Mutation } from './mutation.ts';

/** Faults, each of them at places by chance. */
export const FAULTS: readonly Mutation[] = [
  annualReportMissing,
  blankSection,
  brokenLinks,
  certificateProblems,
  deadOfSheets,
  domainForm,
  doubtfulDate,
  duplicateArticle,
  encodingErrors,
  forgedDate,
  frozenSite,
  incompleteMessageFields,
  lateReply,
  misdeclaredCharset,
  missingBasicSection,
  missingErrorReportEntrance,
  missingIdentification,
  missingPageTags,
  missingSource,
  noConsultationChannel,
  noHttps,
  noIpv6,
  registeredColumn,
  silentLinks,
  siteUnreachable,
  slowPages,
  slowReply,
  softNotFound,
  softNotFoundFolder,
  staleMessageList,
  staleSection,
  unansweredMessage,
  undatedColumn,
  undatedPages,
  unusableAttachments,
  wrongIdentification,
  wrongPageTags,
];

/** Changes that nothing may be said about. */
export const INNOCENT: readonly Mutation[] = [
  aliases,
  boundaryDays,
  chinesePaths,
  deadWords,
  departmentSite,
  fewFailedVisits,
  firewall,
  headRefused,
  honestDates,
  leadingHome,
  movedPages,
  noSitemap,
  oddAttachments,
  otherWords,
  outvotedCharset,
  scriptedPage,
  slowButOpen,
  timelyReply,
  youngLetters,
];

export type { Consequence, Ground, Mutation, Planted, PlantedFault } from './mutation.ts';
