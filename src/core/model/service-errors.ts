import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of the service itself: its start, its database, its requests. Part of `APP_ERRORS`. */
export const SERVICE_ERRORS = {
  'setting-faulty': {
    exit: 2,
    message: { zh: '配置项 {name} 的值不能用{where}', en: 'The setting {name} cannot be what it is{where}' },
    remedy: {
      zh: '请写成这样的形式：{takes}。全部配置项见 docs/operations.md。',
      en: 'Write it like this: {takes}. docs/operations.md lists all settings.',
    },
  },
  'settings-unreadable': {
    exit: 2,
    message: {
      zh: '配置文件 {path} 第 {line} 行不是 YAML 格式的“名称: 值”',
      en: 'Line {line} of the settings in {path} is not a `name: value` of YAML',
    },
    remedy: {
      zh: '每项一行，如 port: 8600；冒号后空一格。全部配置项见 docs/operations.md。',
      en: 'One setting a line, as `port: 8600`, with a space after the colon. docs/operations.md lists all settings.',
    },
  },
  'setting-unknown': {
    exit: 2,
    message: { zh: '没有 {name} 这个配置项{where}', en: 'There is no setting {name}{where}' },
    remedy: { zh: '{nearest}全部配置项见 docs/operations.md。', en: '{nearest}docs/operations.md lists all settings.' },
  },
  'data-not-folder': {
    exit: 2,
    message: { zh: '{path} 不是文件夹', en: '{path} is not a folder' },
    remedy: { zh: '请用 --data 指定一个文件夹。', en: 'Name a folder with --data.' },
  },
  'data-in-use': {
    exit: 2,
    message: {
      zh: '数据文件夹 {folder} 正由另一个考评服务使用（进程 {pid}，{host}）',
      en: 'The data folder {folder} is in use by another service (process {pid} on {host})',
    },
    remedy: {
      zh: '请先停止它，或用 --data 指定另一个文件夹；没有任何数据被改动。',
      en: 'Stop that one first, or name another folder with --data; nothing was changed.',
    },
  },
  'data-missing': {
    exit: 2,
    message: { zh: '{folder} 里没有考评服务的数据', en: 'There are no data of a service in {folder}' },
    remedy: {
      zh: '请用 --data 指定数据文件夹，或先用 kaoping start 启动一次。',
      en: 'Name the data folder with --data, or run `kaoping start` once.',
    },
  },
  'data-folder-closed': {
    exit: 5,
    message: {
      zh: '数据文件夹 {folder} 的上级文件夹不让数据库账号 {account} 通过',
      en: 'A folder above the data folder {folder} does not let the account of the database, {account}, pass',
    },
    remedy: {
      zh: '请用 --data 指定如 /var/lib/kaoping 的文件夹，或给上级文件夹加上通过（x）权限。',
      en: 'Name a folder such as /var/lib/kaoping with --data, or give the folders above it the right to pass (x).',
    },
  },
  'port-taken': {
    exit: 5,
    message: { zh: '{host} 的端口 {port} 已被占用', en: 'Port {port} on {host} is taken' },
    remedy: { zh: '请用 --port 指定另一个端口。', en: 'Name another port with --port.' },
  },
  'port-refused': {
    exit: 5,
    message: {
      zh: '系统不允许监听 {host} 的端口 {port}：{reason}',
      en: 'The system refuses port {port} on {host}: {reason}',
    },
    remedy: {
      zh: '请用 --port 和 --host 指定别的端口或地址。',
      en: 'Name another port or address with --port and --host.',
    },
  },
  'postgres-as-root': {
    exit: 5,
    message: {
      zh: '以 root 启动时，数据库须由另一个账号运行，而本机没有这些账号：{accounts}',
      en: 'As root, the database has to run under another account, and none of these exists: {accounts}',
    },
    remedy: {
      zh: '请建立系统账号 kaoping，或以普通账号启动。',
      en: 'Make a system account kaoping, or start as an ordinary account.',
    },
  },
  'postgres-failed': {
    exit: 5,
    message: { zh: '内置数据库不能启动：{reason}', en: 'The embedded database does not start: {reason}' },
    remedy: {
      zh: '数据没有被改动；请查看数据文件夹中的 postgres.log，检查磁盘空间和权限后重试。',
      en: 'No data was changed; postgres.log in the data folder tells more. Check disk space and rights, then try again.',
    },
  },
  'postgres-not-packaged': {
    exit: 5,
    message: { zh: '没有适用于 {system} 的内置数据库', en: 'There is no embedded database for {system}' },
    remedy: {
      zh: '请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库。',
      en: 'Name a PostgreSQL 15 or newer with DATABASE_URL.',
    },
  },
  'desk-not-built': {
    exit: 5,
    message: { zh: '网页没有生成：{reason}', en: 'The desk was not built: {reason}' },
    remedy: {
      zh: '请删除 node_modules 后重新启动；仍然如此的，请检查磁盘空间。',
      en: 'Delete node_modules and start again; if it stays, check disk space.',
    },
  },
  'database-unreachable': {
    exit: 5,
    message: { zh: '连接不上数据库：{reason}', en: 'The database cannot be reached: {reason}' },
    remedy: { zh: '请核对 DATABASE_URL，并确认数据库已启动。', en: 'Check DATABASE_URL and that the database runs.' },
  },
  'database-lost': {
    exit: 5,
    message: {
      zh: '升级数据库结构时数据库中断：{reason}',
      en: 'The database went away while it was brought to this version: {reason}',
    },
    remedy: {
      zh: '没有留下做了一半的内容：待数据库恢复后再启动一次。',
      en: 'Nothing is half done: start once more when the database is back.',
    },
  },
  'database-old': {
    exit: 5,
    message: {
      zh: '数据库是 PostgreSQL {version}，需要 15 或更新',
      en: 'The database is PostgreSQL {version}; 15 or newer is needed',
    },
    remedy: {
      zh: '请升级数据库，或不设 DATABASE_URL 而使用内置数据库。',
      en: 'Upgrade it, or leave DATABASE_URL out and use the embedded one.',
    },
  },
  'database-newer': {
    exit: 5,
    message: {
      zh: '数据库由更新的版本使用过（{step}）',
      en: 'The database was used by a newer version (step {step})',
    },
    remedy: {
      zh: '请用那个版本或更新的版本启动；没有任何数据被改动。',
      en: 'Start that version or a newer one; nothing was changed.',
    },
  },
  'database-differs': {
    exit: 5,
    message: {
      zh: '数据库的结构步骤 {step} 与本版本的不同',
      en: 'Step {step} of the database is not the one of this version',
    },
    remedy: { zh: '请使用正式发布的版本；没有任何数据被改动。', en: 'Use a released version; nothing was changed.' },
  },
  'backup-damaged': {
    exit: 3,
    message: { zh: '{file} 不是完好的备份（{what}）', en: '{file} is no backup that is whole ({what})' },
    remedy: { zh: '请用另一份备份；没有任何数据被改动。', en: 'Take another backup; nothing was changed.' },
  },
  'restore-not-empty': {
    exit: 2,
    message: { zh: '{place} 里已有数据，不能恢复到那里', en: '{place} has data already; nothing is restored there' },
    remedy: {
      zh: '请用 --data 指定一个新的文件夹，或指定一个空的数据库；没有任何数据被改动。',
      en: 'Name a new folder with --data, or an empty database; nothing was changed.',
    },
  },
  'restore-unfinished': {
    exit: 2,
    message: { zh: '{folder} 里的恢复没有完成', en: 'The restore into {folder} was not finished' },
    remedy: { zh: '请删除该文件夹后重新恢复。', en: 'Delete that folder and restore again.' },
  },
  'heads-faulty': {
    exit: 3,
    message: { zh: '{file} 不是链尾文件', en: '{file} is no file of heads' },
    remedy: { zh: '请用 audit head 写出的文件。', en: 'Take one that `audit head` wrote.' },
  },
  'blob-missing': {
    exit: 5,
    message: { zh: '存储中没有内容 {sha256}', en: 'The store has no content {sha256}' },
    remedy: { zh: '请从备份中恢复数据文件夹的 blobs。', en: 'Restore `blobs` of the data folder from a backup.' },
  },
  'service-busy': {
    exit: 5,
    status: 503,
    message: { zh: '服务暂时不可用', en: 'The service is not available right now' },
    remedy: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  },
  'disk-full': {
    exit: 5,
    status: 507,
    message: {
      zh: '服务的磁盘已满，这次修改没有保存',
      en: 'A disk of the service is full, and this change was not stored',
    },
    remedy: {
      zh: '请告知系统管理员；腾出空间后可以再试，不必重启。',
      en: 'Tell an administrator; with room again it works without a restart.',
    },
  },
  'request-malformed': {
    exit: 2,
    status: 400,
    message: { zh: '请求有误：{place} {reason}', en: 'The request is malformed: {place} {reason}' },
    remedy: { zh: '请对照接口说明 /api/docs 改正。', en: '/api/docs describes what is taken.' },
  },
  'cursor-faulty': {
    exit: 2,
    status: 400,
    message: { zh: '翻页标记 cursor 不是这份列表给出的', en: 'The cursor is none that this list gave' },
    remedy: {
      zh: '请原样使用上一页的 next；不带 cursor 则从头开始。',
      en: 'Send `next` of the page before as it is; without a cursor the list begins at its start.',
    },
  },
  'request-too-large': {
    exit: 2,
    status: 413,
    message: { zh: '请求内容太大，最多 {limit}', en: 'The request is too large; at most {limit} are taken' },
    remedy: { zh: '请分几次提交。', en: 'Send it in parts.' },
  },
  'request-too-often': {
    exit: 2,
    status: 429,
    message: { zh: '请求太频繁', en: 'Too many requests' },
    remedy: { zh: '请在 {seconds} 秒后重试。', en: 'Try again in {seconds} seconds.' },
  },
  'server-address': {
    exit: 2,
    message: { zh: '“{server}”不是考评服务的地址', en: '`{server}` is no address of a service' },
    remedy: { zh: '写成 https://kaoping.example.cn 的样子。', en: 'Write it as https://kaoping.example.cn.' },
  },
  'server-token': {
    exit: 2,
    message: { zh: '没有给出接口令牌，或写得不对', en: 'There is no token of the API, or it is misspelt' },
    remedy: {
      zh: '请在网页上建立令牌（kp_ 开头），放进环境变量 KAOPING_TOKEN。',
      en: 'Make one (it begins with kp_) and put it into KAOPING_TOKEN.',
    },
  },
  'server-unreachable': {
    exit: 5,
    message: { zh: '连接不上 {server}：{reason}', en: '{server} cannot be reached: {reason}' },
    remedy: {
      zh: '请核对地址和网络，确认服务已启动。',
      en: 'Check the address and the network, and that the service runs.',
    },
  },
  'server-strange': {
    exit: 5,
    message: {
      zh: '{server} 的回复不是本版本考评服务的（状态 {status}）',
      en: 'What {server} answers is not what a service of this version says (status {status})',
    },
    remedy: {
      zh: '请核对地址，两边使用同一版本。',
      en: 'Check the address, and use the same version on both sides.',
    },
  },
  'server-refused': {
    exit: 2,
    message: { zh: '服务没有办理', en: 'The service refused' },
    remedy: { zh: '请按服务所说处理。', en: 'Do what it says.' },
  },
  'channel-faulty': {
    exit: 2,
    status: 422,
    message: { zh: '告警通道的 {part} 与通道种类不符', en: '`{part}` does not fit a channel of this kind' },
    remedy: {
      zh: '邮件通道只有收件人；其他通道只有地址；企业微信没有密钥；停用的通道不能测试。',
      en: 'Mail has recipients only, all others an address; 企业微信 has no secret; a channel that is off has no test.',
    },
  },
  'request-differs': {
    exit: 2,
    status: 422,
    message: { zh: '这个 Idempotency-Key 已用于另一个请求', en: 'This Idempotency-Key was used for another request' },
    remedy: { zh: '每个新的请求请用新的键。', en: 'Use a new key for each new request.' },
  },
  'request-under-way': {
    exit: 2,
    status: 409,
    message: {
      zh: '这个请求正在办理，或在办理中被打断',
      en: 'This request is under way, or was cut short',
    },
    remedy: {
      zh: '请稍后用同一个键重试；仍然如此的，请先查看是否已经办成，再用新的键提交。',
      en: 'Send it again later with the same key; if it stays, look whether it was done before you send it with a new one.',
    },
  },
  'reply-not-kept': {
    exit: 2,
    status: 409,
    message: {
      zh: '这个请求已经办成，它的回复没有保留',
      en: 'This request was done; its reply is not kept',
    },
    remedy: {
      zh: '回复中有只显示一次的内容，或太长，或已让位给更新的回复；没有收到密码或令牌的，请重新生成。',
      en: 'It held what is shown only once, was too long, or made room for newer ones. Make a new password or token if it did not reach you.',
    },
  },
  'keys-too-many': {
    exit: 2,
    status: 429,
    message: {
      zh: '这个账号 24 小时内已经用了 {most} 个 Idempotency-Key',
      en: 'This account has used {most} Idempotency-Keys within 24 hours',
    },
    remedy: {
      zh: '请改用一次办理多项的接口或导入，或不带这个键提交；24 小时后旧的键失效。',
      en: 'Use the ways that do many things at once, or an import; or send it without a key. Keys end after 24 hours.',
    },
  },
  'version-changed': {
    exit: 2,
    status: 409,
    message: { zh: '打开以后已被他人改动', en: 'Somebody has changed it since you opened it' },
    remedy: { zh: '请刷新，核对后再改。', en: 'Load it again, look at what changed, and change it then.' },
  },
  'merger-circular': {
    exit: 2,
    status: 409,
    message: {
      zh: '{into} 就是 {name} 或在其之下，不能并入',
      en: '{into} is {name} itself or lies below it: they cannot be merged that way',
    },
    remedy: {
      zh: '请先改它的上级单位，或反过来并入。',
      en: 'Move it in the tree first, or merge the other way round.',
    },
  },
  'day-outside': {
    exit: 2,
    status: 422,
    message: { zh: '日期 {day} 不在 {first} 至 {last} 之间', en: 'The day {day} is not from {first} to {last}' },
    remedy: {
      zh: '不早于现在名称和单位的起始日期，不晚于今天。',
      en: 'It is not before the name and the body began, and not after today.',
    },
  },
  'office-needed': {
    exit: 2,
    status: 422,
    message: { zh: '{name} 不是考评办公室', en: '{name} is no assessment office' },
    remedy: {
      zh: '考评日期由办公室设定；请选择办公室，或先在台账中把该单位设为办公室。',
      en: 'Offices set the days of campaigns: choose one, or make the body an office in the register first.',
    },
  },
  'dates-faulty': {
    exit: 2,
    status: 422,
    message: { zh: '考评日期有误：{first} 至 {last}', en: 'The days of a campaign are faulty: {first} to {last}' },
    remedy: {
      zh: '首日不晚于末日，最长一年，写作 2026-12-01。',
      en: 'The first day is not after the last one, it lasts a year at most; days are written 2026-12-01.',
    },
  },
  'not-found': {
    exit: 2,
    status: 404,
    message: { zh: '没有这一项，或您无权查看', en: 'There is no such thing, or you may not see it' },
    remedy: { zh: '请核对地址。', en: 'Check the address.' },
  },
} as const satisfies Record<string, AppErrorEntry>;
