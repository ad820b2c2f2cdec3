import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { type Contact, BODY_KEY, type ShownBody } from '../bodies.ts';
import { useIsOffered } from '../rights.ts';
import { ContactsForm } from './contacts-form.tsx';
import { EraseForm } from './erase-form.tsx';
import { ListTable } from './list-table.tsx';

/** Whom one asks at a body; nothing for those to whom that is not told. */
export function ContactsPart({ body }: { body: ShownBody }) {
  const { contacts, closedOn } = body;
  const mayChange = useIsOffered('change-register');
  const [asked, ask] = useState<'contacts' | 'erasure' | null>(null);
  const client = useQueryClient();
  if (contacts === null) return null;
  const renew = async () => client.invalidateQueries({ queryKey: BODY_KEY });
  return (
    <section className="part" aria-labelledby="contacts">
      <Flex justify="space-between" align="start" wrap gap="small">
        <Typography.Title level={2} className="part-title" id="contacts">
          联系人
        </Typography.Title>
        {mayChange && (
          <Flex gap="small">
            {closedOn === null && (
              <Button size="small" onClick={() => ask('contacts')}>
                修改联系人
              </Button>
            )}
            <Button size="small" onClick={() => ask('erasure')}>
              抹去个人信息
            </Button>
          </Flex>
        )}
      </Flex>
      <ListTable<Contact> rowKey="id" columns={COLUMNS} dataSource={contacts} empty="还没有登记联系人" />
      {asked === 'contacts' && <ContactsForm body={body} onClose={() => ask(null)} onSaved={renew} />}
      {asked === 'erasure' && <EraseForm body={body} onClose={() => ask(null)} onSaved={renew} />}
    </section>
  );
}

const COLUMNS: TableColumnsType<Contact> = [
  { title: '姓名', dataIndex: 'name', width: 140 },
  { title: '职务、分工', dataIndex: 'duty' },
  { title: '电话', dataIndex: 'phone', width: 180, className: 'figures' },
  {
    title: '邮箱',
    dataIndex: 'email',
    width: 220,
    render: (email: string) => (email === '' ? '' : <a href={`mailto:${email}`}>{email}</a>),
  },
  { title: '备注', dataIndex: 'remark' },
];
