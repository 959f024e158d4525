import type { HourlyStats, Log } from '$lib/services/log-service';

export const levels = [-4, 0, 4, 8] as const;

export interface LogQuery {
  readonly search: string;
  readonly withSuperusers: boolean;
  /** Times of the server; undefined where there is no bound. */
  readonly from?: string;
  readonly to?: string;
}

const OPERATOR = /[=~<>]/;

function searched(search: string): string {
  const text = search.trim();
  if (text === '') return '';
  // Without an operator it is no expression, but words to look for.
  const word = JSON.stringify(text);
  return OPERATOR.test(text) ? `(${text})` : `(message ~ ${word} || data ~ ${word})`;
}

/** The filter expression for the API. */
export function logFilter(query: LogQuery): string {
  return [
    searched(query.search),
    query.withSuperusers ? '' : 'data.auth != "_superusers"',
    query.from === undefined ? '' : `created >= "${query.from}"`,
    query.to === undefined ? '' : `created < "${query.to}"`,
  ]
    .filter((part) => part !== '')
    .join(' && ');
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly isBad?: boolean;
}

const KEYS = ['status', 'execTime', 'auth', 'userIP', 'error'] as const;
const OTHERS = 4;

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What tells most of a log: of requests always the same, of others the first attributes. */
export function attributesOf(log: Log): Attribute[] {
  const has = (name: string): boolean => log.data[name] !== undefined && log.data[name] !== '';
  const names = log.data.type === 'request' ? KEYS.filter(has) : Object.keys(log.data).filter(has);
  return names.slice(0, log.data.type === 'request' ? KEYS.length : OTHERS).map((name) => {
    const value = log.data[name];
    if (name === 'execTime') return { name, value: `${Math.round(Number(value) * 10) / 10} ms` };
    const isBad = name === 'error' || (name === 'status' && Number(value) >= 400);
    return { name, value: textOf(value), isBad };
  });
}

export interface Bar {
  /** Start of the hour, or of several of them. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

const HOUR = 3_600_000;

export function serverTime(time: number): string {
  return new Date(time).toISOString().replace('T', ' ');
}

/** Hours without requests are missing in what the server sends; so many hours make a bar that few bars are enough. */
export function barsOf(stats: readonly HourlyStats[], most: number): Bar[] {
  const hours = stats
    .map((hour) => ({ time: Date.parse(hour.date.replace(' ', 'T')), total: hour.total }))
    .filter((hour) => !Number.isNaN(hour.time));
  if (hours.length === 0) return [];
  const first = Math.min(...hours.map((hour) => hour.time));
  const last = Math.max(...hours.map((hour) => hour.time));
  const width = HOUR * Math.ceil(((last - first) / HOUR + 1) / most);
  const bars = Array.from({ length: Math.floor((last - first) / width) + 1 }, () => 0);
  for (const hour of hours) {
    const at = Math.floor((hour.time - first) / width);
    bars[at] = (bars[at] ?? 0) + hour.total;
  }
  return bars.map((total, at) => ({ from: first + at * width, to: first + (at + 1) * width, total }));
}
