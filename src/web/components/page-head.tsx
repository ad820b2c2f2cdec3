import { Flex, Space, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWindowTitle } from '../window-title.ts';

/** Title of a page, with what can be done there at its right. */
export function PageHead({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  useWindowTitle(title);
  return (
    <Flex justify="space-between" align="center" wrap gap="small" className="page-head">
      <Space align="baseline" wrap>
        <Typography.Title level={1} className="page-title">
          {title}
        </Typography.Title>
        {note !== undefined && <Typography.Text type="secondary">{note}</Typography.Text>}
      </Space>
      <Space wrap>{children}</Space>
    </Flex>
  );
}
