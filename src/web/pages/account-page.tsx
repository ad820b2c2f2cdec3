import { Descriptions } from 'antd';
import { PageHead } from '../components/page-head.tsx';
import { PasswordPart } from '../components/password-part.tsx';
import { TokensList } from '../components/tokens-list.tsx';
import { TiePart } from '../components/tie-part.tsx';
import { useSession } from '../session.ts';
import { ROLES } from '../words/role-words.ts';

/** One's own account: who one is here, the tokens of the API, the password. */
export function AccountPage() {
  const { data: account } = useSession();
  return (
    <>
      <PageHead title="我的账号">
        <a href="/api/docs" target="_blank" rel="noreferrer">
          接口说明
        </a>
      </PageHead>
      <section className="part" aria-label="账号">
        <Descriptions
          size="small"
          column={3}
          items={[
            { key: 'login', label: '账号', children: account?.login },
            { key: 'name', label: '姓名', children: account?.name },
            { key: 'roles', label: '角色', children: account?.roles.map((role) => ROLES[role]).join('、') },
          ]}
        />
      </section>
      <TiePart />
      <TokensList />
      <PasswordPart />
    </>
  );
}
