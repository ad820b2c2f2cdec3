import { Switch } from 'antd';
import { Dialog } from './dialog.tsx';

const KEYS = [
  ['j', '下一个'],
  ['k', '上一个'],
  ['x', '选择或取消选择'],
  ['c', '确认'],
  ['d', '不认定'],
  ['a', '改正后确认'],
  ['r', '重新打开'],
  ['?', '显示本说明'],
] as const;

interface Props {
  isOn: boolean;
  onSwitch(isOn: boolean): void;
  onClose(): void;
}

/** The keys of the desk of findings, and the switch that turns them off. */
export function KeysHelp({ isOn, onSwitch, onClose }: Props) {
  return (
    <Dialog title="键盘操作" footer={null} onCancel={onClose}>
      <p>
        <Switch checked={isOn} onChange={onSwitch} aria-label="使用单键操作" /> 使用单键操作
      </p>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="line-how">
        有选中的问题时，认定对选中的全部生效；没有选中时，对右侧正在看的一个生效。在输入框和窗口中按键不起作用。
      </p>
    </Dialog>
  );
}
