const SAFE = ['http:', 'https:', 'ftp:', 'mailto:', 'tel:'];

/** Where a stored address may lead to; undefined for scripts and for what is no address. */
export function safeLink(address: string): string | undefined {
  const text = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return SAFE.includes(url.protocol) ? url.href : undefined;
}

/** Opens a new message; what could add headers to it is encoded. */
export function mailLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
