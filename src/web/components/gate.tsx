import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { NewPasswordPage } from '../pages/new-password-page.tsx';
import { SetupPage } from '../pages/setup-page.tsx';
import { SignInPage } from '../pages/sign-in-page.tsx';
import { useSession } from '../session.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Nobody comes past without having signed in, nor with a password that somebody else has seen. */
export function Gate({ children }: { children: ReactNode }) {
  // Who comes by a link is nobody yet, or somebody else who forgot to sign out.
  return location.pathname === '/setup' ? <SetupPage /> : <SignedIn>{children}</SignedIn>;
}

function SignedIn({ children }: { children: ReactNode }) {
  const { data: account, error, isPending } = useSession();
  if (isPending) return <Spin fullscreen description="正在打开" />;
  if (error !== null)
    return (
      <div className="door">
        <main>
          <ProblemNotice error={error} />
        </main>
      </div>
    );
  if (account === null) return <SignInPage />;
  return account.mustChange ? <NewPasswordPage isFirst /> : children;
}
