import { Typography } from 'antd';
import type { ReplyOf } from '../api.ts';
import { Dialog } from './dialog.tsx';

export interface Given extends ReplyOf<'resetPassword'> {
  login: string;
}

interface Props extends Given {
  onClose(): void;
}

/** A link or a password that is good for once; whoever sees it hands one of them on, and nobody keeps it. */
export function OneTimePassword({ login, password, setup, onClose }: Props) {
  const link = location.origin + setup.path;
  return (
    <Dialog title={`${login} 的一次性密码`} footer={null} onCancel={onClose}>
      <Typography.Paragraph>
        只显示这一次。把链接发给本人，由本人设置密码，7 天内有效、只能用一次：
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: link }} className="figures">
        <code>{link}</code>
      </Typography.Paragraph>
      <Typography.Paragraph>或者当面告知一次性密码，本人登录后须设置自己的密码，链接随即失效：</Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: password }} className="figures" style={{ fontSize: 20 }}>
        <code>{password}</code>
      </Typography.Paragraph>
    </Dialog>
  );
}
