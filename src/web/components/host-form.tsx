import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Select } from 'antd';
import { call, type ReplyOf } from '../api.ts';
import { optionsOf } from '../choices.ts';
import { useOnce } from '../do-once.ts';
import { HOST_ANSWERS, type HostAnswer, type MetHost } from '../words/host-words.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface Fields {
  answer: HostAnswer | typeof TAKEN_BACK;
  reason?: string;
}

/** In the place of an answer: nobody has said anything, as before. */
const TAKEN_BACK = 'taken-back';

type Refused = ReplyOf<'answerUnregisteredHosts'>['refused'];

const WHY: Readonly<Record<Refused[number]['reason'], string>> = {
  'not-found': '已经登记，或不再属于可以说明的网站',
  'version-changed': '别人刚刚作了另外的说明',
};

interface Props {
  /** As they were seen: one or many. */
  hosts: readonly MetHost[];
  onDone(): void;
  onClose(): void;
}

/** Says what hosts are that nobody registered. What could not be kept of many is told one by one. */
export function HostForm({ hosts, onDone, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, data, error, isPending } = useOnce({
    mutationFn: async ({ answer: said, reason = '' }: Fields) => {
      const answer = said === TAKEN_BACK ? null : said;
      return call('answerUnregisteredHosts', {
        body: {
          hosts: hosts.map(({ id, version }) => ({ id, version })),
          answer,
          reason: answer === null ? '' : reason,
        },
      });
    },
    async onSuccess({ answered, unchanged, refused }, { answer }) {
      const done = answer === TAKEN_BACK ? '已收回说明' : '已记下';
      void message.success(`${done} ${answered.length + unchanged.length} 台`);
      onDone();
      if (refused.length === 0) onClose();
      await client.invalidateQueries({ queryKey: ['unregistered-hosts'] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['unregistered-hosts'] }),
  });
  const refused = data?.refused ?? [];
  const [first] = hosts;
  const title = hosts.length === 1 ? `说明：${first?.host ?? ''}` : `说明选中的 ${hosts.length} 台主机`;
  return (
    <Dialog
      title={title}
      okText={refused.length > 0 ? '关闭' : '记下'}
      confirmLoading={isPending}
      onOk={() => (refused.length > 0 ? onClose() : form.submit())}
      onCancel={onClose}
    >
      {refused.length > 0 ? (
        <RefusedHosts hosts={hosts} refused={refused} />
      ) : (
        <AnswerFields form={form} hosts={hosts} onFinish={mutate} />
      )}
      {error !== null && <ProblemNotice error={error} />}
    </Dialog>
  );
}

const BACK = { [TAKEN_BACK]: '收回说明' };

interface FieldsProps {
  form: ReturnType<typeof Form.useForm<Fields>>[0];
  hosts: readonly MetHost[];
  onFinish(fields: Fields): void;
}

function AnswerFields({ form, hosts, onFinish }: FieldsProps) {
  const [first] = hosts;
  const initial =
    hosts.length === 1 && first !== undefined && first.answer !== null
      ? { answer: first.answer, reason: first.reason }
      : { reason: '' };
  const label = hosts.length === 1 ? '这台主机' : '这些主机';
  const isBack = Form.useWatch('answer', form) === TAKEN_BACK;
  const choices = hosts.some(({ answer }) => answer !== null) ? { ...HOST_ANSWERS, ...BACK } : HOST_ANSWERS;
  return (
    <Form<Fields> form={form} layout="vertical" initialValues={initial} onFinish={onFinish}>
      {hosts.length > 1 && (
        <ul
          className="plain-list line-how"
          aria-label="选中的主机"
          tabIndex={0}
          style={{ maxHeight: 120, overflow: 'auto' }}
        >
          {hosts.map(({ id, host, answer }) => (
            <li key={id}>
              {host}
              {answer !== null && `（原说明：${HOST_ANSWERS[answer]}）`}
            </li>
          ))}
        </ul>
      )}
      <Form.Item name="answer" label={label} rules={[{ required: true, message: '请选择' }]}>
        <Select aria-label={label} options={optionsOf(choices)} />
      </Form.Item>
      {isBack ? (
        <p className="line-how">收回后回到“待说明”；原来的说明和理由仍在操作记录中。</p>
      ) : (
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请说明理由' }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      )}
    </Form>
  );
}

function RefusedHosts({ hosts, refused }: { hosts: readonly MetHost[]; refused: Refused }) {
  const names = new Map(hosts.map(({ id, host }) => [id, host]));
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${refused.length} 台没有记下，列表已刷新`}
      description={
        <ul className="plain-list">
          {refused.map(({ id, reason }) => (
            <li key={id}>
              {names.get(id)}：{WHY[reason]}
            </li>
          ))}
        </ul>
      }
    />
  );
}
