import { language } from '$lib/messages';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size.toLocaleString(language, { maximumFractionDigits: 1 })} ${UNITS[unit]}`;
}

/** A date of the server, such as `2026-01-31 12:00:00.000Z`, in the time of this browser. */
export function timeText(date: string): string {
  const time = new Date(date.replace(' ', 'T'));
  return Number.isNaN(time.getTime())
    ? date
    : time.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
}

export function countText(count: number): string {
  return count.toLocaleString(language);
}
