import type { CommandEntry } from './command.ts';

/** Every command, in the order in which help lists them. A new one is a file in `commands/` and one entry here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: { zh: '启动考评服务：网页、接口和监测', en: 'start the service: desk, API and monitoring' },
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'doctor',
    summary: { zh: '检查本机是否具备运行所需的一切', en: 'tell what this machine lacks to run, and how to mend it' },
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'backup',
    summary: { zh: '把服务的全部数据写成一个文件', en: 'write all data of a service into one file' },
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: { zh: '从备份文件恢复服务的数据', en: 'bring the data of a service back from a backup' },
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'assess',
    summary: {
      zh: '完成一次考评：计分、排名、等次、通报',
      en: 'assess a campaign: scores, ranks, grades, official notice',
    },
    load: async () => (await import('./commands/assess.ts')).assess,
  },
  {
    name: 'score',
    summary: { zh: '按任一方案为数据表计分', en: 'score tables by any scheme' },
    load: async () => (await import('./commands/score.ts')).score,
  },
  {
    name: 'explain',
    summary: { zh: '逐行说明一个单位的得分', en: 'tell how the total of a unit came about' },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'verify',
    summary: { zh: '核验输出文件夹：重新计算并逐一比较', en: 'compute an output folder again and compare everything' },
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'whatif',
    summary: {
      zh: '试改方案，看谁的得分、排名、等次会变',
      en: 'change a rule and see whose score, rank or grade moves',
    },
    load: async () => (await import('./commands/whatif.ts')).whatif,
  },
  {
    name: 'scheme check',
    summary: { zh: '检查方案，列出每处错误', en: 'tell every fault in a scheme' },
    load: async () => (await import('./commands/scheme-check.ts')).schemeCheck,
  },
  {
    name: 'notice check',
    summary: { zh: '核对人工修改过的通报与结果是否一致', en: 'hold an edited notice against the result' },
    load: async () => (await import('./commands/notice-check.ts')).noticeCheck,
  },
  {
    name: 'table template',
    summary: { zh: '为方案生成供填报的 XLSX', en: 'make the workbook to fill in for a scheme' },
    load: async () => (await import('./commands/table-template.ts')).tableTemplate,
  },
  {
    name: 'inspect',
    summary: { zh: '检查政府网站：读取全站，列出问题和佐证', en: 'inspect a website: problems with their evidence' },
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  {
    name: 'recheck',
    summary: { zh: '按监测记录重新判定，不访问网站', en: 'judge the log of an inspection again' },
    load: async () => (await import('./commands/recheck.ts')).recheck,
  },
  {
    name: 'page',
    summary: { zh: '读出网页上的事实', en: 'read the facts of single pages' },
    load: async () => (await import('./commands/page.ts')).page,
  },
  {
    name: 'checks',
    summary: { zh: '列出检查项，或说明其中一项', en: 'list the checks, or tell all about one' },
    load: async () => (await import('./commands/checks.ts')).checks,
  },
  {
    name: 'findings import',
    summary: { zh: '导入后台的留言表和找错表', en: 'import tables of messages and reports of the back office' },
    load: async () => (await import('./commands/findings-import.ts')).findingsImport,
  },
  {
    name: 'findings list',
    summary: { zh: '列出问题台账', en: 'list findings' },
    load: async () => (await import('./commands/findings-list.ts')).findingsList,
  },
  {
    name: 'findings export',
    summary: { zh: '导出问题台账', en: 'export findings' },
    load: async () => (await import('./commands/findings-export.ts')).findingsExport,
  },
  {
    name: 'findings confirm',
    summary: { zh: '确认问题', en: 'confirm findings' },
    load: async () => (await import('./commands/findings-review.ts')).findingsConfirm,
  },
  {
    name: 'findings dismiss',
    summary: { zh: '不认定问题', en: 'dismiss findings' },
    load: async () => (await import('./commands/findings-review.ts')).findingsDismiss,
  },
  {
    name: 'registry import',
    summary: { zh: '导入单位、网站、栏目、账号的登记表', en: 'import bodies, websites, sections and accounts' },
    load: async () => (await import('./commands/registry-import.ts')).registryImport,
  },
  {
    name: 'registry export',
    summary: { zh: '导出台账，可再导入', en: 'export the register, as an import reads it' },
    load: async () => (await import('./commands/registry-export.ts')).registryExport,
  },
  {
    name: 'registry template',
    summary: { zh: '登记表的空白模板', en: 'the empty tables of the register' },
    load: async () => (await import('./commands/registry-template.ts')).registryTemplate,
  },
  {
    name: 'registry sample',
    summary: { zh: '从在用的网站和账号中随机抽查', en: 'draw a spot check that can be drawn again' },
    load: async () => (await import('./commands/registry-sample.ts')).registrySample,
  },
  {
    name: 'registry samples',
    summary: { zh: '列出抽查记录，并重新抽取核对', en: 'list spot checks, and draw one again' },
    load: async () => (await import('./commands/registry-samples.ts')).registrySamples,
  },
  {
    name: 'registry warnings',
    summary: { zh: '列出台账中与规定不符之处', en: 'list what in the register deviates from rules' },
    load: async () => (await import('./commands/registry-warnings.ts')).registryWarnings,
  },
  {
    name: 'registry looks',
    summary: { zh: '记下新媒体账号最近何时更新', en: 'write down when accounts posted last' },
    load: async () => (await import('./commands/registry-looks.ts')).registryLooks,
  },
  {
    name: 'registry contacts',
    summary: { zh: '导出、导入单位联系人', en: 'whom one asks at bodies, by a table' },
    load: async () => (await import('./commands/registry-contacts.ts')).registryContacts,
  },
  {
    name: 'registry hosts',
    summary: { zh: '列出没有登记的主机并说明', en: 'list hosts that nobody registered, and answer them' },
    load: async () => (await import('./commands/registry-hosts.ts')).registryHosts,
  },
  {
    name: 'registry merge',
    summary: { zh: '把一个单位并入另一单位', en: 'merge a body into another' },
    load: async () => (await import('./commands/registry-merge.ts')).registryMerge,
  },
  {
    name: 'campaign dates',
    summary: { zh: '列出、设定和撤销考评的起止日期', en: 'list, set and remove the days of campaigns' },
    load: async () => (await import('./commands/campaign-dates.ts')).campaignDates,
  },
  {
    name: 'inspection request',
    summary: { zh: '请考评服务检查一个网站', en: 'have a service inspect a site' },
    load: async () => (await import('./commands/inspection-request.ts')).inspectionRequest,
  },
  {
    name: 'inspection list',
    summary: { zh: '列出考评服务的网站检查', en: 'list the inspections of a service' },
    load: async () => (await import('./commands/inspection-list.ts')).inspectionList,
  },
  {
    name: 'inspection cancel',
    summary: { zh: '取消考评服务的一次网站检查', en: 'cancel an inspection of a service' },
    load: async () => (await import('./commands/inspection-cancel.ts')).inspectionCancel,
  },
  {
    name: 'users import',
    summary: { zh: '按表建立账号', en: 'make the accounts of a table' },
    load: async () => (await import('./commands/users-import.ts')).usersImport,
  },
  {
    name: 'audit head',
    summary: {
      zh: '列出操作记录的链尾，供另行保存',
      en: 'tell the heads of the chains of events, to be kept elsewhere',
    },
    load: async () => (await import('./commands/audit-head.ts')).auditHead,
  },
  {
    name: 'audit verify',
    summary: { zh: '核对操作记录是否被改动', en: 'tell whether the traces of changes were tampered with' },
    load: async () => (await import('./commands/audit-verify.ts')).auditVerify,
  },
  {
    name: 'bench crawl',
    summary: { zh: '测量检查网站的速度、内存和准确度', en: 'measure how fast, lean and right sites are inspected' },
    load: async () => (await import('./commands/bench-crawl.ts')).benchCrawl,
  },
  {
    name: 'bench pages',
    summary: { zh: '测量读网页的准确度和用时', en: 'measure how right and how fast pages are read' },
    load: async () => (await import('./commands/bench-pages.ts')).benchPages,
  },
  {
    name: 'bench platform',
    summary: {
      zh: '测量服务的监测、查询、并发和内存',
      en: 'measure monitoring, lists, many users and memory of the service',
    },
    load: async () => (await import('./commands/bench-platform.ts')).benchPlatform,
  },
  {
    name: 'bench score',
    summary: { zh: '测量计分和成文的用时', en: 'measure scoring and setting notices' },
    load: async () => (await import('./commands/bench-score.ts')).benchScore,
  },
  {
    name: 'test',
    summary: { zh: '检查代码并运行全部测试', en: 'check the code and run every test' },
    load: async () => (await import('./commands/test.ts')).test,
  },
  {
    name: 'version',
    summary: { zh: '显示版本', en: 'print the version' },
    load: async () => (await import('./commands/version.ts')).version,
  },
];
