interface Refusal {
  title: string;
  description: string;
}

const RETRY = '请重新登录；仍然如此的，请告知系统管理员。';

const REFUSALS: Readonly<Record<string, (login: string) => Refusal>> = {
  'sign-on-unavailable': () => ({ title: '单点登录暂时不可用', description: '请用账号和密码登录，或稍后重试。' }),
  'sign-on-failed': () => ({ title: '单点登录没有完成', description: RETRY }),
  'sign-on-unknown': (login) => ({
    title: `“${login}”在这里没有可用的账号`,
    description: '请联系考评办公室或系统管理员。',
  }),
  'sign-on-other': (login) => ({
    title: `账号“${login}”此前由另一人以单点登录使用`,
    description: '确系同一人的，请系统管理员重设该账号的密码，即可重新绑定。',
  }),
  'sign-on-untied': (login) => ({
    title: `账号“${login}”还没有绑定单点登录`,
    description: '请先用账号和密码登录，在“我的账号”中绑定。',
  }),
  'sign-on-taken': () => ({
    title: '单点登录的这个身份已经绑定另一个账号',
    description: '请先在那个账号中解除绑定，或由系统管理员重设那个账号的密码。',
  }),
  'sign-in-locked': () => ({ title: '账号因多次输错密码暂时锁定', description: '请稍后再试。' }),
};

/** Whether the browser comes back from having tied the account; taken out of the address, too. */
export function takeTied(): boolean {
  const isTied = new URLSearchParams(location.search).has('tied');
  if (isTied) history.replaceState(null, '', location.pathname);
  return isTied;
}

/** Why the browser comes back from single sign-on without being signed in; taken out of the address, where it would stay for ever. */
export function takeRefusal(): Refusal | null {
  const search = new URLSearchParams(location.search);
  const code = search.get('refused');
  if (code === null) return null;
  history.replaceState(null, '', location.pathname);
  return REFUSALS[code]?.(search.get('login') ?? '') ?? { title: '单点登录没有通过', description: RETRY };
}
