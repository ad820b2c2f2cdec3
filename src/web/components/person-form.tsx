import { Form, Input, Select } from 'antd';
import { call } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { Dialog } from './dialog.tsx';
import type { Given } from './one-time-password.tsx';
import { useGranted } from '../rights.ts';
import { useSession } from '../session.ts';
import { type Person, type Role, ROLES } from '../words/role-words.ts';
import { OrganizationSelect } from './organization-select.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  login: string;
  name: string;
  roles: Role[];
  organizationId?: string;
}

interface Props {
  person: Person | 'new';
  onClose(): void;
  /** Of a new account: what is to be handed on. */
  onMade(given: Given): void;
  onSaved(): Promise<unknown>;
}

/** Makes an account, or changes name and roles of one. */
export function PersonForm({ person, onClose, onMade, onSaved }: Props) {
  const [form] = Form.useForm<Fields>();
  const options = useGranted().map((role) => ({ value: role, label: ROLES[role] }));
  const { data: account } = useSession();
  const mayBeNowhere = account?.roles.includes('administrator') === true;
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ login, name, roles, organizationId }: Fields) => {
      if (person === 'new') {
        const body = { login, name, roles, organizationId: organizationId ?? null };
        onMade({ login, ...(await call('createUser', { body })) });
      } else await call('changeUser', { params: { id: person.id }, body: { version: person.version, name, roles } });
    },
    async onSuccess() {
      await onSaved();
      onClose();
    },
  });
  const own = mayBeNowhere ? {} : { organizationId: account?.organizationId ?? undefined };
  const first = person === 'new' ? own : { login: person.login, name: person.name, roles: person.roles };
  return (
    <Dialog
      title={person === 'new' ? '建立账号' : `修改 ${person.login}`}
      okText="保存"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" initialValues={first} onFinish={mutate} requiredMark={false}>
        <Form.Item
          name="login"
          label="账号（小写字母、数字）"
          rules={[{ required: true, pattern: /^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$/, message: '2 至 64 个字母或数字' }]}
        >
          <Input disabled={person !== 'new'} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写' }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label="角色" rules={[{ required: true, message: '至少一个角色' }]}>
          <Select mode="multiple" options={options} />
        </Form.Item>
        {person === 'new' && (
          <Form.Item
            name="organizationId"
            label="单位"
            rules={mayBeNowhere ? [] : [{ required: true, message: '请选择单位' }]}
          >
            <ChosenBody />
          </Form.Item>
        )}
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}

/** The form hands value and change in. */
function ChosenBody({
  value,
  onChange = () => undefined,
}: {
  value?: string;
  onChange?(id: string | undefined): void;
}) {
  return <OrganizationSelect label="选择单位" value={value} onChange={onChange} width={360} />;
}
