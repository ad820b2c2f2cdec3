import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A window above the page, there as long as it is drawn. The keyboard begins in its first field, and afterwards goes on where the window was
 * opened from, or where that is gone, at the beginning of the page.
 */
export function Dialog(props: Omit<ModalProps, 'open' | 'afterOpenChange'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void setTimeout(() => focusBack(opener)), [opener]);
  return <Modal open {...props} afterOpenChange={(isOpen) => isOpen && focusFirst()} />;
}

function focusFirst(): void {
  const body = [...document.querySelectorAll('.ant-modal-body')].at(-1);
  if (body === undefined || body.contains(document.activeElement)) return;
  body.querySelector<HTMLElement>('input:not([type=hidden], :disabled), textarea')?.focus();
}

/** Not where something else has taken the focus meanwhile. */
function focusBack(opener: Element | null): void {
  if (document.activeElement !== document.body) return;
  const place = opener?.isConnected === true ? opener : document.querySelector('#content');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
