import type { InputOf } from '../api.ts';

export type Scope = NonNullable<InputOf<'createToken'>['body']['scopes']>[number];

const ACTIONS = { read: '查看', create: '新建', change: '修改', export: '导出' } as const;

/** What a token can be limited to: objects, and what may be done with them. */
export const SCOPE_GROUPS: readonly { object: string; name: string; actions: readonly (keyof typeof ACTIONS)[] }[] = [
  { object: 'organization', name: '单位', actions: ['read', 'create', 'change', 'export'] },
  { object: 'contact', name: '单位联系人', actions: ['read', 'change'] },
  { object: 'target', name: '网站和账号', actions: ['read', 'create', 'change', 'export'] },
  { object: 'campaign', name: '考评', actions: ['read', 'create', 'change', 'export'] },
  { object: 'inspection', name: '检查', actions: ['read', 'create', 'change'] },
  { object: 'finding', name: '问题', actions: ['read', 'create', 'change', 'export'] },
  { object: 'alert', name: '告警', actions: ['read', 'create', 'change'] },
  { object: 'user', name: '人员账号', actions: ['read', 'create', 'change'] },
  { object: 'event', name: '操作记录', actions: ['read', 'export'] },
];

export const actionName = (action: keyof typeof ACTIONS): string => ACTIONS[action];

/** Scopes as people read them, `问题：查看、导出`. */
export function scopeWords(scopes: readonly string[] | null): string {
  if (scopes === null) return '与本人相同';
  return SCOPE_GROUPS.flatMap(({ object, name, actions }) => {
    const own = actions.filter((action) => scopes.includes(`${object}:${action}`));
    return own.length === 0 ? [] : [`${name}：${own.map(actionName).join('、')}`];
  }).join('；');
}
