import { Modal, Typography } from 'antd';

/** A password that is good for one login; whoever sees it hands it on, and nobody keeps it. */
export function OneTimePassword({ login, password, onClose }: { login: string; password: string; onClose(): void }) {
  return (
    <Modal open title={`${login} 的一次性密码`} footer={null} onCancel={onClose}>
      <Typography.Paragraph>
        只显示这一次。请当面或用可靠的方式告知本人；本人登录后须设置自己的密码。
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: password }} className="figures" style={{ fontSize: 20 }}>
        <code>{password}</code>
      </Typography.Paragraph>
    </Modal>
  );
}
