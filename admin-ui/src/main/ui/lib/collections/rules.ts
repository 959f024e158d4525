import type { CollectionModel } from 'pocketbase';

export const ruleNames = [
  'listRule',
  'viewRule',
  'createRule',
  'updateRule',
  'deleteRule',
  'authRule',
  'manageRule',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What a rule comes to: nobody but superusers, everyone, or whom its expression lets through. */
export type Access =
  { readonly kind: 'locked' } | { readonly kind: 'open' } | { readonly kind: 'ruled'; readonly rule: string };

/** Undefined where collections of this type have no such rule. */
export function accessOf(collection: CollectionModel, name: RuleName): Access | undefined {
  const rule: unknown = Object.getOwnPropertyDescriptor(collection, name)?.value;
  const isView = collection.type === 'view' && name !== 'listRule' && name !== 'viewRule';
  const isForAccounts = name === 'authRule' || name === 'manageRule';
  if (isView || (isForAccounts && collection.type !== 'auth')) return undefined;
  if (typeof rule !== 'string') return { kind: 'locked' };
  return rule === '' ? { kind: 'open' } : { kind: 'ruled', rule };
}
