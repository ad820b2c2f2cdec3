import { useEffect, useRef, useState } from 'react';

/** What a key does on the desk of findings. */
export interface KeyActs {
  j(): void;
  k(): void;
  x(): void;
  c(): void;
  d(): void;
  a(): void;
  r(): void;
  '?'(): void;
}

const STORED = 'kaoping-keys';

/** Whether single keys act, as this browser remembers it: who speaks to the browser or types with one hand may turn them off. */
export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const [isOn, set] = useState(() => localStorage.getItem(STORED) !== 'off');
  return [
    isOn,
    (next) => {
      localStorage.setItem(STORED, next ? 'on' : 'off');
      set(next);
    },
  ];
}

/** Keys act where nobody writes and no window is open above the desk. */
export function useFindingKeys(acts: KeyActs, isOn: boolean): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const act = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (ctrlKey || metaKey || altKey || !(key in latest.current)) return;
      const isWriting =
        target instanceof HTMLElement &&
        target.closest('input:not([type=checkbox]), textarea, select, [role=dialog], [role=combobox]') !== null;
      if (isWriting || document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null) return;
      event.preventDefault();
      latest.current[key as keyof KeyActs]();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, [isOn]);
}
