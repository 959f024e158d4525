const IMAGES = ['png', 'jpg', 'jpeg', 'gif', 'webp'];

/** After the last dot, in lower case. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? '' : name.slice(at + 1).toLowerCase();
}

/** Whether the server makes small images of it. */
export function hasThumb(name: string): boolean {
  return IMAGES.includes(endingOf(name));
}

/** For people: `1.4 MB`, in units of 1024. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit] ?? ''}`;
}
