function two(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}

/** Undefined for what is no date. */
export function dateOf(stored: string): Date | undefined {
  if (stored === '') return undefined;
  const date = new Date(stored.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function day(date: Date): string {
  return `${two(date.getFullYear(), 4)}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function clock(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** A stored date in the time of this browser, to the second. */
export function localText(stored: string): string {
  const date = dateOf(stored);
  return date === undefined ? stored : `${day(date)} ${clock(date)}`;
}

/** As browsers write what is in an input for date and time: local, and without seconds if there are none. */
export function inputText(stored: string): string {
  const date = dateOf(stored);
  if (date === undefined) return '';
  const rest = date.getMilliseconds();
  const seconds = rest === 0 && date.getSeconds() === 0 ? clock(date).slice(0, 5) : clock(date);
  return `${day(date)}T${seconds}${rest === 0 ? '' : `.${two(rest, 3)}`}`;
}

/** From such an input to what the server stores, in UTC; empty if it is none. */
export function storedText(input: string): string {
  const date = input === '' ? undefined : new Date(input);
  if (date === undefined || Number.isNaN(date.getTime())) return '';
  return date.toISOString().replace('T', ' ');
}
