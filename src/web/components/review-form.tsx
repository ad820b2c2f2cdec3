import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { call, type InputOf } from '../api.ts';
import { useOnce } from '../do-once.ts';
import { type Finding, type ReviewVerb, VERBS } from '../words/finding-words.ts';
import { type Adjusted, AdjustFields, adjustmentOf, firstAdjusted } from './adjust-fields.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { RuleFields, type RuleWords, ruleOf } from './rule-fields.tsx';

type Body = InputOf<'reviewFindings'>['body'];

/** What is to be decided about which findings. */
export interface Asked {
  verb: ReviewVerb;
  findings: readonly Finding[];
  /** All that a filter finds instead; so many. */
  all?: { filter: Extract<Body['chosen'], { filter: unknown }>['filter']; expected: number };
}

interface Fields extends Partial<Adjusted>, RuleWords {
  reason?: string;
  isRemembered?: boolean;
}

interface Props {
  asked: Asked;
  onClose(): void;
  onDone(): void;
}

/** Asks for the reason, and writes the decision about all of them or none. */
export function ReviewForm({ asked, onClose, onDone }: Props) {
  const { verb, findings, all } = asked;
  const [form] = Form.useForm<Fields>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, error, isPending } = useOnce({
    mutationFn: async (fields: Fields) => call('reviewFindings', { body: bodyOf(asked, fields) }),
    async onSuccess({ decisions: { open, proposed, confirmed, dismissed } }) {
      const told = [
        [open, '待认定'],
        [proposed, '待第二人确认'],
        [confirmed, '已确认'],
        [dismissed, '不认定'],
      ] as const;
      const parts = told.filter(([count]) => count > 0).map(([count, name]) => `${name} ${count}`);
      void message.success(parts.join('，'));
      onDone();
      for (const key of ['findings', 'finding', 'overview', 'target-health'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const [first] = findings;
  const count = all?.expected ?? findings.length;
  const isOne = count === 1 && first !== undefined;
  const mayHaveVeto = all !== undefined || findings.some(({ isVeto }) => isVeto);
  return (
    <Dialog
      title={isOne ? `${VERBS[verb]}：${first.message.zh}` : `${VERBS[verb]} ${count} 个问题`}
      okText={VERBS[verb]}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {findings.length > 0 && findings.every(({ outcome }) => outcome !== 'failed') && (
        <p>没有查出结果的，由人工核实：有问题的“确认”，没有问题的“不认定”。</p>
      )}
      {verb === 'confirm' && mayHaveVeto && <p>否决类问题须由两个人确认：第一人确认后待第二人确认。</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={mutate}
        initialValues={{ ...firstAdjusted(first), scope: 'target', urlPattern: first?.problem }}
      >
        {verb === 'adjust' && first !== undefined && <AdjustFields finding={first} />}
        <Form.Item
          name="reason"
          label={verb === 'confirm' ? '理由（可不填）' : '理由'}
          rules={[{ required: verb !== 'confirm', whitespace: true, message: '请说明理由' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        {verb === 'dismiss' && isOne && first.check !== null && !first.isVeto && <RememberFields />}
        {error !== null && <ProblemNotice error={error} />}
      </Form>
    </Dialog>
  );
}

/** A dismissal that holds for what will be found, too. */
function RememberFields() {
  const isRemembered = Form.useWatch<boolean | undefined>('isRemembered') === true;
  return (
    <>
      <Form.Item name="isRemembered" valuePropName="checked">
        <Checkbox>记住：今后发现同样的问题也不认定</Checkbox>
      </Form.Item>
      {isRemembered && <RuleFields />}
    </>
  );
}

function bodyOf({ verb, findings, all }: Asked, fields: Fields): Body {
  const { reason = '', isRemembered } = fields;
  const [first] = findings;
  return {
    chosen: all ?? { findings: findings.map(({ id, version }) => ({ id, version })) },
    verb,
    reason,
    ...(verb === 'adjust' && first !== undefined ? { adjusted: adjustmentOf(first, fields) } : {}),
    ...(isRemembered === true
      ? {
          remember: {
            organizationId: fields.scope === 'organization' ? (first?.organizationId ?? null) : null,
            ...ruleOf(fields),
          },
        }
      : {}),
  };
}
