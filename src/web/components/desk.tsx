import { Link, Outlet } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { call } from '../api.ts';
import { useSession, useSessionChange } from '../session.ts';

/** What stands around every page: name, ways, who is signed in. */
export function Desk() {
  const { data: account } = useSession();
  const changed = useSessionChange();
  const leave = useMutation({ mutationFn: async () => call('signOut', {}), onSettled: changed });
  return (
    <>
      <header className="desk-head">
        <span className="name">考评</span>
        <nav aria-label="主导航">
          <Link to="/campaigns">考评与通报</Link>
          <Link to="/registry">台账</Link>
        </nav>
        <Space className="push">
          <span>{account?.name}</span>
          <Button type="link" loading={leave.isPending} onClick={() => leave.mutate()}>
            退出
          </Button>
        </Space>
      </header>
      <main className="desk-body">
        <Outlet />
      </main>
    </>
  );
}
