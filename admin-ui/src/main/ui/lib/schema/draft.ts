import type { CollectionField, CollectionModel, TokenConfig } from 'pocketbase';
import { withName } from './indexes';
import { randomName } from './random';
import {
  apiRules,
  tokenNames,
  type ApiRule,
  type AuthOptions,
  type Draft,
  type FieldDraft,
  type TokenName,
} from './types';

const AUTH_FIELDS = ['password', 'tokenKey', 'email', 'emailVisibility', 'verified'];

export function fieldDraftOf(field: CollectionField): FieldDraft {
  const data = JSON.parse(JSON.stringify(field)) as CollectionField;
  return { key: randomName(), knownAs: data.name, isDropped: false, data };
}

function authOf(model: CollectionModel): AuthOptions | undefined {
  if (model.type !== 'auth') return undefined;
  const tokens = tokenNames.map((name) => [name, { duration: model[name].duration }] as const);
  // A server without providers may say null.
  const providers = (model.oauth2.providers ?? []).map((provider, index) => ({
    storedAt: index,
    name: provider.name,
    clientId: provider.clientId,
    clientSecret: '',
    authURL: provider.authURL,
    tokenURL: provider.tokenURL,
    userInfoURL: provider.userInfoURL,
    displayName: provider.displayName,
    pkce: provider.pkce ?? null,
    extra: provider.extra ?? null,
  }));
  return {
    ...(Object.fromEntries(tokens) as Record<TokenName, TokenConfig>),
    authRule: model.authRule ?? null,
    manageRule: model.manageRule ?? null,
    authAlert: model.authAlert,
    passwordAuth: model.passwordAuth,
    mfa: model.mfa,
    otp: model.otp,
    oauth2: { ...model.oauth2, providers },
    verificationTemplate: model.verificationTemplate,
    resetPasswordTemplate: model.resetPasswordTemplate,
    confirmEmailChangeTemplate: model.confirmEmailChangeTemplate,
  };
}

export function draftOf(model: CollectionModel): Draft {
  const auth = authOf(model);
  const rules = apiRules.map((name) => [name, model[name] ?? null] as const);
  return {
    ...(Object.fromEntries(rules) as Record<ApiRule, string | null>),
    id: model.id,
    name: model.name,
    type: model.type,
    system: model.system,
    fields: (model.fields ?? []).map(fieldDraftOf),
    indexes: [...(model.indexes ?? [])],
    viewQuery: model.type === 'view' ? model.viewQuery : '',
    ...(auth === undefined ? {} : { auth }),
  };
}

function dates(): FieldDraft[] {
  const common = { id: '', type: 'autodate', system: false, hidden: false, presentable: false };
  return [
    fieldDraftOf({ ...common, name: 'created', onCreate: true, onUpdate: false }),
    fieldDraftOf({ ...common, name: 'updated', onCreate: true, onUpdate: true }),
  ];
}

/** A new collection, with what most collections want. */
export function newDraft(scaffold: CollectionModel): Draft {
  const draft = draftOf(scaffold);
  if (draft.type !== 'view') draft.fields.push(...dates());
  return draft;
}

/** A new collection becomes one of another type and keeps what it can. */
export function withType(draft: Draft, scaffold: CollectionModel): Draft {
  const plain = draftOf(scaffold);
  const own = draft.fields.filter((field) => !field.data.system);
  const isFirst = plain.type !== 'view' && own.length === 0;
  return {
    ...plain,
    name: draft.name,
    listRule: draft.listRule,
    viewRule: draft.viewRule,
    fields: plain.type === 'view' ? [] : [...plain.fields, ...(isFirst ? dates() : own)],
  };
}

/** A new collection like another one: no ids come along, and no secrets. */
export function duplicateOf(model: CollectionModel): Draft {
  const draft = draftOf(model);
  const isFixed = (name: string): boolean =>
    name === 'id' || (draft.type === 'auth' && AUTH_FIELDS.includes(name));
  for (const field of draft.fields) field.data.system = isFixed(field.data.name);
  for (const provider of draft.auth?.oauth2.providers ?? []) delete provider.storedAt;
  return {
    ...draft,
    id: '',
    system: false,
    name: `${model.name}_duplicate`,
    indexes: draft.indexes.map((sql) => withName(sql, `idx_${randomName()}`)),
  };
}
