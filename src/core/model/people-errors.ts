import type { AppErrorEntry } from './app-error-entry.ts';

/** Errors of signing in, and of who may do what. Part of `APP_ERRORS`. */
export const PEOPLE_ERRORS = {
  'not-signed-in': {
    exit: 2,
    status: 401,
    message: { zh: '尚未登录，或登录已过期', en: 'You are not signed in, or no longer' },
    remedy: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  'sign-in-failed': {
    exit: 2,
    status: 401,
    message: { zh: '账号或密码不对，或账号暂时锁定', en: 'Account or password is wrong, or the account is locked' },
    remedy: {
      zh: '请核对后重试；连续 5 次不对的账号锁定 15 分钟，其间密码正确也不能登录，可请管理员重设密码。',
      en: 'Check them; after five failures an account is locked for 15 minutes, also for the right password. An administrator can set a new one.',
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
  'watched-too-much': {
    exit: 2,
    status: 429,
    message: {
      zh: '一个账号最多同时查看 {most} 次检查的进度',
      en: 'An account watches {most} inspections at most at once',
    },
    remedy: { zh: '请先关闭其他正在查看进度的页面。', en: 'Close others that are being watched.' },
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
  'sign-on-untied': {
    exit: 2,
    status: 403,
    message: {
      zh: '账号“{login}”还没有绑定单点登录',
      en: 'The account “{login}” is not tied to single sign-on yet',
    },
    remedy: {
      zh: '请先用账号和密码登录，在“我的账号”中绑定。',
      en: 'Sign in with account and password first, and tie it under “我的账号” (my account).',
    },
  },
  'sign-on-taken': {
    exit: 2,
    status: 409,
    message: {
      zh: '单点登录的这个身份已经绑定另一个账号',
      en: 'This identity of single sign-on is tied to another account already',
    },
    remedy: {
      zh: '请先在那个账号中解除绑定，或由系统管理员重设那个账号的密码。',
      en: 'Untie that account first, or have an administrator reset its password.',
    },
  },
  'users-faulty': {
    exit: 3,
    message: {
      zh: '账号表有 {count} 处错误，没有建立任何账号',
      en: 'The table of accounts has {count} fault(s); none was made',
    },
    remedy: { zh: '请按列出的位置逐一改正后重试。', en: 'Mend the places listed and try again.' },
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
  'setup-link-unusable': {
    exit: 2,
    status: 410,
    message: {
      zh: '链接不能用了：已经用过、已过 7 天、已被新的代替，或不完整',
      en: 'The link is good for nothing: it was used, is older than 7 days, was replaced, or is not whole',
    },
    remedy: {
      zh: '请让给您链接的人重设密码，会得到新的链接。',
      en: 'Have whoever gave it to you reset the password, which makes a new one.',
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
  'last-administrator': {
    exit: 2,
    status: 409,
    message: {
      zh: '这是最后一个能登录的系统管理员',
      en: 'This is the last administrator who can sign in',
    },
    remedy: { zh: '请先让另一个账号成为系统管理员。', en: 'Make another account an administrator first.' },
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
} as const satisfies Record<string, AppErrorEntry>;
