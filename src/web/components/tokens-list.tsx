import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../api.ts';
import { shownMoment } from '../day.ts';
import { scopeWords } from '../words/scope-words.ts';
import { AskFirst } from './ask-first.tsx';
import { ListTable } from './list-table.tsx';
import { MoreButton } from './more-button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { TokenForm } from './token-form.tsx';

type Token = ReplyOf<'listTokens'>['items'][number];

const KEY = ['tokens'];

/** Tokens of the API: one's own; administrators see all. */
export function TokensList() {
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = async () => client.invalidateQueries({ queryKey: KEY });
  const tokens = useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => call('listTokens', { query: { cursor: pageParam || undefined } }),
    getNextPageParam: ({ next }) => next,
  });
  const end = useMutation({
    mutationFn: async ({ id }: Token) => call('deleteToken', { params: { id } }),
    onSuccess: () => void message.success('已停用，立即失效'),
    onSettled: renew,
  });
  return (
    <section className="part" aria-labelledby="tokens">
      <Flex justify="space-between" align="start" gap="small">
        <Typography.Title level={2} className="part-title" id="tokens">
          访问令牌
        </Typography.Title>
        <Button size="small" onClick={() => setMaking(true)}>
          建立令牌
        </Button>
      </Flex>
      <p className="line-how">程序用令牌代替登录来调用接口（见“接口说明”）。令牌等同于密码，请勿发给他人。</p>
      {made !== null && <MadeToken {...made} onClose={() => setMade(null)} />}
      {[tokens.error, end.error].map((error) => error && <ProblemNotice key={error.message} error={error} />)}
      <ListTable<Token>
        rowKey="id"
        columns={[...COLUMNS, actColumn(end.mutate)]}
        dataSource={tokens.data?.pages.flatMap(({ items }) => items) ?? []}
        loading={tokens.isPending}
        empty="还没有令牌"
      />
      <MoreButton pages={tokens} />
      {isMaking && (
        <TokenForm
          onClose={() => setMaking(false)}
          onMade={async (token) => {
            setMade(token);
            await renew();
          }}
        />
      )}
    </section>
  );
}

function MadeToken({ name, token, onClose }: { name: string; token: string; onClose(): void }) {
  return (
    <Alert
      type="success"
      showIcon
      closable={{ onClose }}
      style={{ marginBottom: 12 }}
      title={`“${name}”的令牌：只显示这一次，请立即保存`}
      description={
        <Typography.Text copyable={{ text: token }}>
          <code className="address">{token}</code>
        </Typography.Text>
      }
    />
  );
}

const COLUMNS: TableColumnsType<Token> = [
  { title: '用途', dataIndex: 'name' },
  { title: '所有者', key: 'owner', width: 180, render: (_, { owner }) => `${owner.name}（${owner.login}）` },
  { title: '权限', dataIndex: 'scopes', render: (scopes: Token['scopes']) => scopeWords(scopes) },
  { title: '有效期至', dataIndex: 'expiresOn', width: 112, className: 'figures' },
  {
    title: '最近使用',
    dataIndex: 'usedAt',
    width: 152,
    className: 'figures',
    render: (moment: string | null) => (moment === null ? '没有用过' : shownMoment(moment)),
  },
];

const actColumn = (onEnd: (token: Token) => void): TableColumnsType<Token>[number] => ({
  title: '操作',
  key: 'act',
  width: 76,
  render: (_, token) => (
    <AskFirst
      title={`停用“${token.name}”？`}
      description="使用它的程序立即不能再访问。"
      okText="停用"
      onConfirm={() => onEnd(token)}
    >
      <Button size="small" type="link" aria-label={`停用${token.name}`}>
        停用
      </Button>
    </AskFirst>
  ),
});
