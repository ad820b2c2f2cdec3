import { Link, useRouter } from '@tanstack/react-router';
import { Alert, Button, Space } from 'antd';
import { PageHead } from '../components/page-head.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';

/** An address that no page has. */
export function NowherePage() {
  return (
    <>
      <PageHead title="没有这个页面" />
      <Alert type="info" showIcon title="地址可能不完整，或页面已经改名" action={<ToOverview />} />
    </>
  );
}

/** A page whose address somebody was sent who may not see it. */
export function NotForYouPage() {
  return (
    <>
      <PageHead title="您的角色看不到这个页面" />
      <Alert type="info" showIcon title="如需要，请联系考评办公室或系统管理员" action={<ToOverview />} />
    </>
  );
}

/** A page that could not be drawn, or whose parts did not come; the others are still there. */
export function BrokenPage({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <>
      <PageHead title="页面没有打开" />
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} />
      <Space>
        <Button type="primary" onClick={() => void router.invalidate()}>
          再试一次
        </Button>
        <Button onClick={() => location.reload()}>重新载入</Button>
        <ToOverview />
      </Space>
    </>
  );
}

const ToOverview = () => <Link to="/overview">返回总览</Link>;
