import type {
  AuthAlertConfig,
  CollectionField,
  CollectionModel,
  EmailTemplate,
  MFAConfig,
  OTPConfig,
  PasswordAuthConfig,
  TokenConfig,
} from 'pocketbase';

export type CollectionType = CollectionModel['type'];

export const tokenNames = [
  'authToken',
  'passwordResetToken',
  'emailChangeToken',
  'verificationToken',
  'fileToken',
] as const;
export type TokenName = (typeof tokenNames)[number];

export const apiRules = ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule'] as const;
export type ApiRule = (typeof apiRules)[number];

export interface FieldDraft {
  /** Stays as long as the panel is open; names and places change. */
  key: string;
  /** The name by which indexes and options know the field. */
  knownAs: string;
  isDropped: boolean;
  data: CollectionField;
}

export interface ProviderDraft {
  /** Where the server has it in its list, and with it the secret; absent for a new one. */
  storedAt?: number;
  name: string;
  clientId: string;
  /** Empty keeps the stored one. */
  clientSecret: string;
  authURL: string;
  tokenURL: string;
  userInfoURL: string;
  displayName: string;
  pkce: boolean | null;
  extra: Record<string, unknown> | null;
}

export interface AuthOptions extends Record<TokenName, TokenConfig> {
  authRule: string | null;
  manageRule: string | null;
  authAlert: AuthAlertConfig;
  oauth2: { enabled: boolean; mappedFields: Record<string, string>; providers: ProviderDraft[] };
  passwordAuth: PasswordAuthConfig;
  mfa: MFAConfig;
  otp: OTPConfig;
  verificationTemplate: EmailTemplate;
  resetPasswordTemplate: EmailTemplate;
  confirmEmailChangeTemplate: EmailTemplate;
}

/** A collection while it is edited. */
export interface Draft extends Record<ApiRule, string | null> {
  /** Empty for one that does not exist yet. */
  id: string;
  name: string;
  type: CollectionType;
  system: boolean;
  fields: FieldDraft[];
  indexes: string[];
  viewQuery: string;
  /** Only for collections of accounts. */
  auth?: AuthOptions;
}
