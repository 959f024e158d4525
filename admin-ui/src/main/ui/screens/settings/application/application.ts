import type { MetaSettings, Settings } from '$lib/client/settings';

/** The part of the settings that this screen is about; the sender of e-mails belongs to another one. */
export type ApplicationSettings = Pick<Settings, 'batch' | 'trustedProxy' | 'rateLimits' | 'superuserIPs'> & {
  meta: Omit<MetaSettings, 'senderName' | 'senderAddress'>;
};

export function applicationOf(settings: Settings): ApplicationSettings {
  const { batch, trustedProxy, rateLimits, superuserIPs } = settings;
  const { appName, appURL, hideControls, accentColor } = settings.meta;
  return {
    meta: { appName, appURL, hideControls, accentColor },
    batch,
    trustedProxy,
    rateLimits,
    superuserIPs,
  };
}

/** Whether an IPv4 address lies in a list of addresses and ranges; undefined where this cannot be told here. */
export function isAllowed(ip: string, allowed: readonly string[]): boolean | undefined {
  const address = numberOf(ip);
  if (address === undefined) return allowed.includes(ip) ? true : undefined;
  return allowed.some((entry) => {
    const [start = '', bits = '32'] = entry.split('/');
    const from = numberOf(start);
    const size = 2 ** (32 - Number(bits));
    return from !== undefined && Math.floor(from / size) === Math.floor(address / size);
  });
}

function numberOf(ip: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(ip)) return undefined;
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
