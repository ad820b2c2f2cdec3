import { Alert, App, Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { ApiError, call } from '../api.ts';
import type { Contact, ShownBody } from '../bodies.ts';
import { useOnce } from '../do-once.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Props {
  body: ShownBody;
  onClose(): void;
  onSaved(): Promise<unknown>;
}

type Given = Partial<Contact>;
interface Fields {
  contacts?: Given[];
}

/** Contacts of one body at most, as the service takes them. */
const MOST = 50;

/** Writes whom one asks at a body, in their order. */
export function ContactsForm({ body: { id, fullName, version, contacts }, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const [base, setBase] = useState({ version, contacts: contacts ?? [] });
  const [foreign, setForeign] = useState<readonly Contact[] | null>(null);
  const { mutate, error, isPending } = useOnce({
    mutationFn: async ({ contacts: given = [] }: Fields) => {
      const said = given.map(toSaid);
      const put = async (seen: number) =>
        call('putContacts', { params: { id }, body: { version: seen, contacts: said } });
      await put(base.version).catch(async (refused: unknown) => {
        if (!isConflict(refused)) throw refused;
        const newest = await call('showOrganization', { params: { id } });
        const isSame = JSON.stringify(newest.contacts) === JSON.stringify(base.contacts);
        // Somebody has changed something else of the body: that is no matter here.
        if (isSame) return put(newest.version);
        setBase({ version: newest.version, contacts: newest.contacts ?? [] });
        setForeign(newest.contacts ?? []);
        throw refused;
      });
    },
    async onSuccess() {
      await onSaved();
      void message.success('已保存');
      onClose();
    },
  });
  return (
    <Dialog
      width={760}
      centered
      styles={{ body: { maxHeight: 'calc(100vh - 200px)', overflowY: 'auto' } }}
      title={`联系人：${fullName}`}
      okText="保存"
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>只有本单位、上级考评办公室、审计人员和管理员可以看到。最先联系的排在最前。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ contacts: base.contacts.map((one) => ({ ...one })) }}
        onFinish={mutate}
        scrollToFirstError
      >
        <ContactRows />
      </Form>
      {foreign !== null && <ForeignContacts contacts={foreign} />}
      {error !== null && !(foreign !== null && isConflict(error)) && <ProblemNotice error={error} />}
    </Dialog>
  );
}

function ContactRows() {
  return (
    <Form.List name="contacts">
      {(rows, { add, remove, move }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <fieldset key={key} className="contact-row">
              <legend>第 {index + 1} 位</legend>
              <div className="form-grid">
                {FIELDS.map(({ key: field, label, most, hint, rules = [] }) => (
                  <Form.Item key={field} name={[name, field]} label={label} rules={[...rules]}>
                    <Input maxLength={most} autoComplete="off" placeholder={hint} />
                  </Form.Item>
                ))}
              </div>
              <Flex gap="small" wrap>
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={`第 ${index + 1} 位上移`}
                  onClick={() => move(index, index - 1)}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  disabled={index === rows.length - 1}
                  aria-label={`第 ${index + 1} 位下移`}
                  onClick={() => move(index, index + 1)}
                >
                  下移
                </Button>
                <Button size="small" danger aria-label={`删除第 ${index + 1} 位`} onClick={() => remove(name)}>
                  删除
                </Button>
              </Flex>
            </fieldset>
          ))}
          <Button disabled={rows.length >= MOST} onClick={() => add({})}>
            添加联系人
          </Button>
        </>
      )}
    </Form.List>
  );
}

interface Field {
  key: Exclude<keyof Contact, 'id'>;
  label: string;
  most: number;
  hint?: string;
  rules?: readonly { required?: true; whitespace?: true; type?: 'email'; message: string }[];
}

const FIELDS: readonly Field[] = [
  { key: 'name', label: '姓名', most: 100, rules: [{ required: true, whitespace: true, message: '请填写姓名' }] },
  { key: 'duty', label: '职务、分工', most: 200, hint: '分管领导、信息员……' },
  { key: 'phone', label: '电话', most: 100, hint: '0768-1234567 转 801' },
  { key: 'email', label: '邮箱', most: 200, rules: [{ type: 'email', message: '不是邮箱地址' }] },
  { key: 'remark', label: '备注', most: 500 },
];

function ForeignContacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title="打开以后，他人已经改动联系人；您的改动还没有保存"
      description={
        <>
          现在登记的是：
          <ul className="plain-list">
            {contacts.map(({ id, name, duty, phone }) => (
              <li key={id}>{[name, duty, phone].filter((text) => text !== '').join('，')}</li>
            ))}
            {contacts.length === 0 && <li>没有联系人</li>}
          </ul>
          核对后再点“保存”：以您的为准。
        </>
      }
    />
  );
}

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'version-changed';

function toSaid({ id, name = '', duty = '', phone = '', email = '', remark = '' }: Given) {
  const said = {
    name: name.trim(),
    duty: duty.trim(),
    phone: phone.trim(),
    email: email.trim(),
    remark: remark.trim(),
  };
  return id === undefined ? said : { id, ...said };
}
