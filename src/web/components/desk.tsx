import { useMutation } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Button, Space, Spin } from 'antd';
import { Suspense, useEffect, useRef } from 'react';
import { call } from '../api.ts';
import { NotForYouPage } from '../pages/nowhere-page.tsx';
import { useIsOffered } from '../rights.ts';
import { useWay } from '../came-from.ts';
import { leavePage, useSession, useSessionChange } from '../session.ts';

/** What stands around every page: name, ways, who is signed in. */
export function Desk() {
  const { data: account } = useSession();
  const changed = useSessionChange();
  const content = useFocusOfPage();
  useWay();
  const { pathname } = useLocation();
  const isRegister = pathname === '/organizations';
  const leave = useMutation({ mutationFn: async () => call('signOut', {}), onMutate: leavePage, onSettled: changed });
  const seesPeople = useIsOffered('see-people');
  const seesAlerts = useIsOffered('see-alerts');
  const seesEvents = useIsOffered('see-events');
  const seesAll = useIsOffered('see-unconfirmed');
  const seen = new Map([
    ['alerts', seesAlerts],
    ['people', seesPeople],
    ['events', seesEvents],
  ]);
  return (
    <>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="desk-head">
        <span className="name">考评</span>
        <nav aria-label="主导航">
          <Link to="/overview">总览</Link>
          <Link
            to="/findings"
            search={seesAll ? { presence: 'present', decision: 'open' } : { presence: 'present' }}
            activeOptions={{ includeSearch: false }}
          >
            问题台账
          </Link>
          <Link to="/inspections">检查任务</Link>
          <Link to="/registry" {...(isRegister ? { className: 'active' } : {})}>
            台账
          </Link>
          <Link to="/campaigns">考评与通报</Link>
          {seesAlerts && <Link to="/alerts">告警</Link>}
          {seesPeople && <Link to="/people">账号</Link>}
          {seesEvents && <Link to="/events">操作记录</Link>}
        </nav>
        <Space className="who">
          <Link to="/account" className="whoami" title={account?.organization ?? undefined}>
            {account?.name}
            {typeof account?.organization === 'string' && <span className="whose">{account.organization}</span>}
          </Link>
          <Button type="link" loading={leave.isPending} onClick={() => leave.mutate()}>
            退出
          </Button>
        </Space>
      </header>
      <main className="desk-body" id="content" tabIndex={-1} ref={content}>
        <Suspense fallback={<Spin />}>
          {seen.get(pathname.split('/')[1] ?? '') === false ? <NotForYouPage /> : <Outlet />}
        </Suspense>
      </main>
    </>
  );
}

/** Who goes on to another page goes on from its beginning: what had the focus may be gone with the page before. */
function useFocusOfPage() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) content.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  return content;
}
