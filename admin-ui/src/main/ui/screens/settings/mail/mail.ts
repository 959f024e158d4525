import type { MetaSettings, Settings, SmtpSettings } from '$lib/client/settings';

export interface MailSettings {
  meta: Pick<MetaSettings, 'senderName' | 'senderAddress'>;
  smtp: SmtpSettings;
}

/** The part of the settings that this screen is about. */
export function mailOf(settings: Settings): MailSettings {
  const { senderName, senderAddress } = settings.meta;
  return { meta: { senderName, senderAddress }, smtp: settings.smtp };
}
