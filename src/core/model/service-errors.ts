import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of the service: its start, its database, who may do what. Part of `APP_ERRORS`. */
export const SERVICE_ERRORS = {
  'setting-faulty': {
    exit: 2,
    message: { zh: '{where} 的配置项 {name} 有误：{reason}', en: 'The setting {name} in {where} is faulty: {reason}' },
    remedy: { zh: '请对照 docs/operations.md 的配置表改正。', en: 'docs/operations.md lists all settings.' },
  },
  'setting-unknown': {
    exit: 2,
    message: { zh: '{where} 里没有 {name} 这个配置项', en: 'There is no setting {name} ({where})' },
    remedy: { zh: '{nearest}全部配置项见 docs/operations.md。', en: '{nearest}docs/operations.md lists all settings.' },
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
  'not-signed-in': {
    exit: 2,
    status: 401,
    message: { zh: '尚未登录，或登录已过期', en: 'You are not signed in, or no longer' },
    remedy: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  'sign-in-failed': {
    exit: 2,
    status: 401,
    message: { zh: '账号或密码不对', en: 'Account or password is wrong' },
    remedy: {
      zh: '请核对后重试；连续 5 次不对，账号将锁定 15 分钟。',
      en: 'Check them; after five failures the account is locked for 15 minutes.',
    },
  },
  'sign-in-locked': {
    exit: 2,
    status: 429,
    message: {
      zh: '账号因多次输错密码暂时锁定',
      en: 'The account is locked for a while after several wrong passwords',
    },
    remedy: {
      zh: '请在 15 分钟后重试，或请管理员重设密码。',
      en: 'Try again in 15 minutes, or ask an administrator for a new password.',
    },
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
      zh: '回复中有只显示一次的内容，或太长；没有收到密码或令牌的，请重新生成。',
      en: 'It held what is shown only once, or was too long. Make a new password or token if it did not reach you.',
    },
  },
  'login-needed': {
    exit: 2,
    status: 403,
    message: { zh: '接口令牌不能做这件事', en: 'A token of the API cannot do this' },
    remedy: { zh: '请用账号登录后操作。', en: 'Sign in with the account itself.' },
  },
  'scope-too-far': {
    exit: 2,
    status: 422,
    message: { zh: '令牌的范围超出了您自己的权限：{scopes}', en: 'The scopes go beyond your own rights: {scopes}' },
    remedy: { zh: '请去掉这些范围，或由有这些权限的人办理。', en: 'Leave them out, or ask somebody who has them.' },
  },
  'token-expiry': {
    exit: 2,
    status: 422,
    message: { zh: '令牌的有效期应在 {first} 至 {last} 之间', en: 'A token ends between {first} and {last}' },
    remedy: { zh: '请改为这段时间内的一天。', en: 'Name a day between them.' },
  },
  'tokens-too-many': {
    exit: 2,
    status: 409,
    message: { zh: '一个账号最多有 {most} 个令牌', en: 'An account has {most} tokens at most' },
    remedy: { zh: '请先停用不再需要的令牌。', en: 'End the ones that are not needed any more.' },
  },
  'sign-on-unavailable': {
    exit: 5,
    status: 503,
    message: { zh: '单点登录暂时不可用：{reason}', en: 'Single sign-on is not available right now: {reason}' },
    remedy: { zh: '请用账号和密码登录，或稍后重试。', en: 'Sign in with account and password, or try again later.' },
  },
  'sign-on-failed': {
    exit: 2,
    status: 401,
    message: { zh: '单点登录没有完成：{reason}', en: 'Single sign-on was not finished: {reason}' },
    remedy: {
      zh: '请重新登录；仍然如此的，请告知系统管理员。',
      en: 'Sign in again; if it stays, tell an administrator.',
    },
  },
  'sign-on-unknown': {
    exit: 2,
    status: 403,
    message: { zh: '“{login}”在这里没有可用的账号', en: '“{login}” has no account here that may sign in' },
    remedy: { zh: '请联系考评办公室或系统管理员。', en: 'Ask the assessment office or an administrator.' },
  },
  'sign-on-other': {
    exit: 2,
    status: 403,
    message: {
      zh: '账号“{login}”此前由另一人以单点登录使用',
      en: 'Somebody else has used the account “{login}” by single sign-on before',
    },
    remedy: {
      zh: '确系同一人的，请系统管理员重设该账号的密码，即可重新绑定。',
      en: 'If it is the same person, an administrator resets the password of the account, which lifts the tie.',
    },
  },
  'password-weak': {
    exit: 2,
    status: 422,
    message: { zh: '新密码不可用：{reason}', en: 'The new password cannot be used: {reason}' },
    remedy: {
      zh: '请用至少 10 个字符、不含账号名、与旧密码不同的密码。',
      en: 'Use at least 10 characters, without the account name, and not the old one.',
    },
  },
  'password-must-change': {
    exit: 2,
    status: 403,
    message: { zh: '请先设置自己的密码', en: 'Set a password of your own first' },
    remedy: {
      zh: '一次性密码只能用来登录并设置新密码。',
      en: 'A one-time password is good for setting a new one only.',
    },
  },
  'csrf-missing': {
    exit: 2,
    status: 403,
    message: { zh: '请求缺少页面凭证', en: 'The request lacks the token of its page' },
    remedy: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
  },
  'not-allowed': {
    exit: 2,
    status: 403,
    message: { zh: '您的角色没有这项权限', en: 'Your role does not allow this' },
    remedy: {
      zh: '如需要，请联系考评办公室或系统管理员。',
      en: 'Ask the assessment office or an administrator if you need it.',
    },
  },
  'version-changed': {
    exit: 2,
    status: 409,
    message: { zh: '打开以后已被他人改动', en: 'Somebody has changed it since you opened it' },
    remedy: { zh: '请刷新，核对后再改。', en: 'Load it again, look at what changed, and change it then.' },
  },
  'login-taken': {
    exit: 2,
    status: 409,
    message: { zh: '账号名 {login} 已被使用', en: 'The account name {login} is taken' },
    remedy: { zh: '请换一个账号名。', en: 'Choose another one.' },
  },
  'own-account': {
    exit: 2,
    status: 409,
    message: {
      zh: '不能停用自己的账号，也不能减少自己的角色',
      en: 'You cannot disable your own account or take roles from it',
    },
    remedy: { zh: '请由另一位管理员操作。', en: 'Somebody else who manages accounts can.' },
  },
  'grant-too-far': {
    exit: 2,
    status: 403,
    message: {
      zh: '您不能管理这些角色或这个单位的账号',
      en: 'You may not manage accounts of these roles or of this body',
    },
    remedy: {
      zh: '账号的角色和单位不能超出您自己的权限；请联系上级办公室或系统管理员。',
      en: 'An account may not reach farther than your own; ask the office above or an administrator.',
    },
  },
  'registry-faulty': {
    exit: 3,
    message: {
      zh: '登记内容有 {count} 处错误，没有写入任何一项',
      en: 'The register has {count} fault(s); nothing was written',
    },
    remedy: { zh: '请按列出的位置逐一改正后重试。', en: 'Mend the places listed and try again.' },
  },
  'registered-already': {
    exit: 2,
    status: 409,
    message: { zh: '“{name}”已经登记', en: '“{name}” is registered already' },
    remedy: { zh: '请查看已有的登记，需要的在那里修改。', en: 'Look at what is registered and change that.' },
  },
  'status-not-next': {
    exit: 2,
    status: 409,
    message: { zh: '状态不能由“{from}”变为“{to}”', en: 'The status cannot go from “{from}” to “{to}”' },
    remedy: { zh: '现在可以变为：{next}。', en: 'It can become: {next}.' },
  },
  'inspection-over': {
    exit: 2,
    status: 409,
    message: { zh: '这次检查已经结束', en: 'This inspection is over' },
    remedy: { zh: '请刷新查看结果。', en: 'Load it again to see what came of it.' },
  },
  'second-person-needed': {
    exit: 2,
    status: 409,
    message: {
      zh: '单项否决的问题须由另一人再次确认，您已经确认过（{count} 个）',
      en: 'A veto has to be confirmed by a second person, and you were the first ({count})',
    },
    remedy: { zh: '请由另一位有复核权限的人确认。', en: 'Somebody else who may review has to confirm it.' },
  },
  'reviewed-already': {
    exit: 2,
    status: 409,
    message: {
      zh: '{count} 个问题已经是这样认定的，一个也没有改动',
      en: '{count} of the findings are decided like that already; none was changed',
    },
    remedy: { zh: '请刷新后重新选择。', en: 'Load them again and choose anew.' },
  },
  'reason-missing': {
    exit: 2,
    status: 422,
    message: { zh: '没有填写理由', en: 'A reason is missing' },
    remedy: {
      zh: '驳回、调整、重新打开和关闭都要写明理由。',
      en: 'Dismissing, adjusting, reopening and closing have to be explained.',
    },
  },
  'rule-not-possible': {
    exit: 2,
    status: 409,
    message: { zh: '不能建立这条规则：{reason}', en: 'This rule cannot be made: {reason}' },
    remedy: {
      zh: '单项否决的问题须由人逐一认定；一条规则只针对一个检查项。',
      en: 'Vetoes are decided by people one by one; a rule is about one check.',
    },
  },
  'too-many-findings': {
    exit: 2,
    status: 422,
    message: { zh: '一次最多处理 {limit} 个问题', en: 'At most {limit} findings are taken at once' },
    remedy: { zh: '请缩小筛选范围，分几次处理。', en: 'Narrow the filter and take several steps.' },
  },
  'not-by-hand': {
    exit: 2,
    status: 409,
    message: { zh: '只有人工发现的问题由人关闭', en: 'Only what people found is closed by people' },
    remedy: { zh: '其他问题由下一次检查核实是否已消失。', en: 'The next inspection sees whether the others are gone.' },
  },
  'picture-refused': {
    exit: 2,
    status: 422,
    message: { zh: '图片不可用：{reason}', en: 'The picture cannot be used: {reason}' },
    remedy: { zh: '请用不超过 5 MB 的 PNG 或 JPEG 图片。', en: 'Use a PNG or JPEG of at most 5 MB.' },
  },
  'not-found': {
    exit: 2,
    status: 404,
    message: { zh: '没有这一项，或您无权查看', en: 'There is no such thing, or you may not see it' },
    remedy: { zh: '请核对地址。', en: 'Check the address.' },
  },
} as const satisfies Record<string, AppErrorEntry>;
