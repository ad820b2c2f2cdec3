import type { AnyCheck } from '../model/check.ts';
import { brokenLinks } from './broken-links/index.ts';
import { blankSections } from './blank-sections/index.ts';
import { incompleteMessageFields } from './incomplete-message-fields/index.ts';
import { siteUnreachable } from './site-unreachable/index.ts';
import { slowReplies } from './slow-replies/index.ts';
import { staleHomePage } from './stale-home-page/index.ts';
import { staleMessageList } from './stale-message-list/index.ts';
import { staleSections } from './stale-sections/index.ts';
import { unansweredMessages } from './unanswered-messages/index.ts';
import { encodingErrors } from './encoding-errors/index.ts';
import { slowPages } from './slow-pages/index.ts';
import { unusableAttachments } from './unusable-attachments/index.ts';
import { softNotFound } from './soft-not-found/index.ts';
import { noHttps } from './no-https/index.ts';
import { certificateProblems } from './certificate-problems/index.ts';
import { noIpv6 } from './no-ipv6/index.ts';
import { domainForm } from './domain-form/index.ts';
import { missingErrorReportEntrance } from './missing-error-report-entrance/index.ts';
import { wrongIdentification } from './wrong-identification/index.ts';
import { missingIdentification } from './missing-identification/index.ts';
import { wrongPageTags } from './wrong-page-tags/index.ts';
import { missingPageTags } from './missing-page-tags/index.ts';
import { annualReportMissing } from './annual-report-missing/index.ts';
import { duplicateArticles } from './duplicate-articles/index.ts';
import { forgedDates } from './forged-dates/index.ts';
import { missingBasicSections } from './missing-basic-sections/index.ts';
import { missingSource } from './missing-source/index.ts';
import { noConsultationChannel } from './no-consultation-channel/index.ts';
import { undatedPages } from './undated-pages/index.ts';

/** Every check, in the order of lists and documents. A new one is a folder and one line here. */
export const CHECKS: readonly AnyCheck[] = [
  // 单项否决
  siteUnreachable,
  staleHomePage,
  staleSections,
  blankSections,
  noConsultationChannel,
  unansweredMessages,
  forgedDates,
  // 发布解读
  missingBasicSections,
  undatedPages,
  missingSource,
  duplicateArticles,
  annualReportMissing,
  // 互动交流
  staleMessageList,
  incompleteMessageFields,
  slowReplies,
  // 功能设计
  brokenLinks,
  missingPageTags,
  wrongPageTags,
  missingIdentification,
  wrongIdentification,
  missingErrorReportEntrance,
  domainForm,
  noIpv6,
  certificateProblems,
  noHttps,
  softNotFound,
  unusableAttachments,
  slowPages,
  encodingErrors,
];

export function checkById(id: string): AnyCheck | undefined {
  return CHECKS.find((check) => check.id === id);
}
