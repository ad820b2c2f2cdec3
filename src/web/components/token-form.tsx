import { Checkbox, Form, Input, Radio } from 'antd';
import { call } from '../api.ts';
import { chinaDay, dayAfter } from '../day.ts';
import { useOnce } from '../do-once.ts';
import { actionName, type Scope, SCOPE_GROUPS } from '../words/scope-words.ts';
import { DayField } from './day-field.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  name: string;
  expiresOn: string;
  isLimited: boolean;
  /** By object. */
  scopes?: Record<string, Scope[] | undefined>;
}

interface Props {
  onClose(): void;
  /** The token itself, which is never shown again. */
  onMade(made: { name: string; token: string }): Promise<unknown>;
}

const MOST_DAYS = 365;

/** Makes a token by which a program may do what its owner may, or less. */
export function TokenForm({ onClose, onMade }: Props) {
  const [form] = Form.useForm<Fields>();
  const isLimited = Form.useWatch<boolean | undefined>('isLimited', form) !== false;
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ name, expiresOn, scopes = {} }: Fields) => {
      const chosen = Object.values(scopes).flatMap((some = []) => some);
      const { token } = await call('createToken', { body: { name, expiresOn, scopes: isLimited ? chosen : null } });
      return { name, token };
    },
    async onSuccess(made) {
      await onMade(made);
      onClose();
    },
  });
  const today = chinaDay();
  return (
    <Dialog
      title="建立访问令牌"
      okText="建立"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ isLimited: true, expiresOn: dayAfter(today, 90), scopes: {} }}
        onFinish={mutate}
      >
        <Form.Item name="name" label="用途" rules={[{ required: true, whitespace: true, message: '请填写' }]}>
          <Input maxLength={100} autoComplete="off" placeholder="哪个系统使用" />
        </Form.Item>
        <Form.Item name="expiresOn" label="有效期至" rules={[{ required: true, message: '请选择日期' }]}>
          <DayField first={today} last={dayAfter(today, MOST_DAYS)} />
        </Form.Item>
        <Form.Item name="isLimited" label="权限">
          <Radio.Group
            options={[
              { value: true, label: '只限选定的' },
              { value: false, label: '与本人相同' },
            ]}
          />
        </Form.Item>
        {isLimited && <ScopeFields />}
      </Form>
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}

/** At least one of all is chosen. */
function ScopeFields() {
  return (
    <>
      {SCOPE_GROUPS.map(({ object, name, actions }, index) => (
        <Form.Item
          key={object}
          name={['scopes', object]}
          label={name}
          layout="horizontal"
          labelCol={{ flex: '100px' }}
          style={{ marginBottom: 4 }}
          rules={index === SCOPE_GROUPS.length - 1 ? [someChosen] : []}
        >
          <Checkbox.Group
            options={actions.map((action) => ({ value: `${object}:${action}`, label: actionName(action) }))}
          />
        </Form.Item>
      ))}
    </>
  );
}

const someChosen = ({ getFieldValue }: { getFieldValue(name: string): unknown }) => ({
  async validator() {
    const scopes = (getFieldValue('scopes') ?? {}) as Record<string, string[] | undefined>;
    if (Object.values(scopes).every((some) => some === undefined || some.length === 0)) throw new Error('请至少选一项');
  },
});
