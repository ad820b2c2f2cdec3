import { Alert, Button, Modal, Spin } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isThere } from '../api.ts';

/** The page as it was sent on that day, in a frame that runs nothing and asks nobody. */
export function KeptPage({ findingId, sha256 }: { findingId: string; sha256: string }) {
  const [isOpen, setOpen] = useState(false);
  const place = `/api/findings/${encodeURIComponent(findingId)}/pages/${encodeURIComponent(sha256)}`;
  const there = useQuery({ queryKey: ['kept-page', place], queryFn: async () => isThere(place), enabled: isOpen });
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        网页原文
      </Button>
      <Modal
        title="网页原文（脚本和图片不加载）"
        open={isOpen}
        footer={null}
        width={960}
        onCancel={() => setOpen(false)}
      >
        {there.isPending && <Spin />}
        {there.data === false && (
          <Alert
            type="info"
            showIcon
            title="没有保存这个网页的原文"
            description="页面上有个人信息的不保存；同一检查项只保存一部分。佐证中的摘录和哈希仍然有效。"
          />
        )}
        {there.isError && <Alert type="error" showIcon title="暂时读不到，请稍后再试" />}
        {there.data === true && <iframe className="kept-page" title="网页原文" sandbox="" src={place} />}
      </Modal>
    </>
  );
}
