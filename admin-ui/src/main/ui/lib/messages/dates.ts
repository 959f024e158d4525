import { language } from './index';

const FORMAT = new Intl.DateTimeFormat(typeof navigator === 'undefined' ? language : navigator.language, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** A date of the API (`2026-01-31 12:00:00.000Z`) in local time; what is none stays as it is. */
export function dateTime(text: string): string {
  const date = new Date(text.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) ? text : FORMAT.format(date);
}
