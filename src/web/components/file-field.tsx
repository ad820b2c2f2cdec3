import { useState } from 'react';

interface Props {
  label: string;
  accept: string;
  onChoose(file: File | null): void;
}

/** A file of this computer. The same one can be chosen again after it was mended. */
export function FileField({ label, accept, onChoose }: Props) {
  const [name, setName] = useState<string | null>(null);
  return (
    <label className="file-field">
      <span>{label}</span>
      <input
        type="file"
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0] ?? null;
          setName(file?.name ?? null);
          onChoose(file);
          target.value = '';
        }}
      />
      <span className="file-button">选择文件</span>
      <span className="line-how">{name ?? '还没有选择'}</span>
    </label>
  );
}
