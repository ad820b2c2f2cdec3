import { Card, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWindowTitle } from '../window-title.ts';

/** What stands before the desk: one form in the middle of the window. */
export function DoorCard({ title, children }: { title: string; children: ReactNode }) {
  useWindowTitle(title);
  return (
    <div className="door">
      <main>
        <Card>
          <Typography.Title level={1} className="page-title" style={{ marginBottom: 16 }}>
            {title}
          </Typography.Title>
          {children}
        </Card>
      </main>
    </div>
  );
}
