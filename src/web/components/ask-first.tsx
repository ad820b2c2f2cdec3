import { Popconfirm, type PopconfirmProps } from 'antd';
import { useRef } from 'react';

/** Asks beside a button before something is done that cannot be undone; the keyboard goes into the question, and back afterwards. */
export function AskFirst(props: Omit<PopconfirmProps, 'onOpenChange' | 'afterOpenChange'>) {
  const opener = useRef<Element | null>(null);
  return (
    <Popconfirm
      {...props}
      onOpenChange={(isOpen) => {
        if (isOpen) opener.current = document.activeElement;
      }}
      afterOpenChange={(isOpen) => (isOpen ? focusQuestion() : focusBack(opener.current))}
    />
  );
}

/** On what leaves everything as it is: who presses Enter twice has not agreed. */
function focusQuestion(): void {
  const shown = [...document.querySelectorAll('.ant-popconfirm-buttons')].find((one) => one.checkVisibility());
  shown?.querySelector('button')?.focus();
}

function focusBack(opener: Element | null): void {
  const { activeElement } = document;
  const isLost = activeElement === document.body || activeElement?.closest('.ant-popconfirm') !== null;
  if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
