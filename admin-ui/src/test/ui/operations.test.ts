import type { CollectionModel } from 'pocketbase';
import { describe, expect, it } from 'vitest';
import { csvText } from '$lib/csv';
import { exportOf, lossesOf, parseImport, planOf, type Imported } from '$lib/schema/import-plan';
import { placeByKey, rowAt } from '$lib/schema/reorder';
import { attributesOf, barsOf, logFilter } from '$ui/screens/operations/logs/logs';
import { mayWrite, withNewest } from '$ui/screens/operations/sql/history';

const collection = (more: object): CollectionModel =>
  ({
    id: 'a1',
    name: 'a',
    type: 'base',
    system: false,
    listRule: null,
    fields: [
      { id: 'f0', name: 'id', type: 'text', system: true },
      { id: 'f1', name: 'title', type: 'text', system: false, max: 0 },
    ],
    ...more,
  }) as unknown as CollectionModel;

describe('imports', () => {
  it.each([
    ['{', 'invalid'],
    ['[]', 'invalid'],
    ['{"a":1}', 'invalid'],
    ['[{"name":"a"},{}]', 'unnamed'],
    ['[{"name":"a"},{"name":"a"}]', 'duplicate'],
    ['{"collections":[{"name":"a"}]}', 'good'],
  ])('read %s as %s', (text, kind) => {
    expect(parseImport(text).kind).toBe(kind);
  });

  it('change nothing that is the same or left out', () => {
    const stored = collection({});
    const wanted = { id: 'a1', name: 'a', fields: stored.fields } as unknown as Imported;

    expect(planOf([wanted], [stored], true)).toEqual([]);
  });

  it('tell fields that come, go, and change', () => {
    const wanted = {
      id: 'a1',
      name: 'a',
      listRule: '',
      fields: [
        { id: 'f0', name: 'id', type: 'text', system: true },
        { id: 'f1', name: 'head', type: 'text', max: 5 },
        { name: 'b', type: 'bool' },
      ],
    } as Imported;

    const [item] = planOf([wanted], [collection({})], false);

    expect(item?.fields).toEqual([
      { kind: 'renamed', from: 'title', to: 'head' },
      { kind: 'changed', name: 'head', options: ['max'] },
      { kind: 'added', name: 'b' },
    ]);
    expect(item?.options).toEqual(['listRule']);
  });

  it('delete only if they replace, and never what belongs to the system', () => {
    const stored = [
      collection({}),
      collection({ id: 's', name: 's', system: true }),
      collection({ id: 'b', name: 'b' }),
    ];
    const list = [{ name: 'A', fields: [] }] as Imported[];

    expect(lossesOf(planOf(list, stored, false))).toEqual([]);
    expect(lossesOf(planOf(list, stored, true))).toEqual(['a.title', 'b']);
  });

  it('get no times and no providers of an export', () => {
    const json = JSON.stringify(
      exportOf(collection({ created: 'x', updated: 'y', oauth2: { enabled: true, providers: [{}] } })),
    );

    expect(json).not.toMatch(/created|updated|providers/);
  });
});

describe('filters of logs', () => {
  it('join what is asked for', () => {
    expect(logFilter({ search: '', withSuperusers: true })).toBe('');
    expect(logFilter({ search: 'GET "x"', withSuperusers: false })).toBe(
      '(message ~ "GET \\"x\\"" || data ~ "GET \\"x\\"") && data.auth != "_superusers"',
    );
    expect(logFilter({ search: 'level > 0 || a = 1', withSuperusers: true, from: '1', to: '2' })).toBe(
      '(level > 0 || a = 1) && created >= "1" && created < "2"',
    );
  });
});

describe('attributes of logs', () => {
  it('are the same for all requests', () => {
    const data = { type: 'request', execTime: 1.234, status: 404, auth: '', url: '/', userIP: '::1' };

    expect(attributesOf({ id: '', created: '', level: 0, message: '', data })).toEqual([
      { name: 'status', value: '404', isBad: true },
      { name: 'execTime', value: '1.2 ms' },
      { name: 'userIP', value: '::1', isBad: false },
    ]);
  });
});

describe('bars of the chart', () => {
  const hour = (text: string, total: number) => ({ date: `2026-01-01 ${text}:00:00.000Z`, total });

  it('stand for every hour, also without requests', () => {
    expect(barsOf([hour('03', 2), hour('00', 1)], 24).map((bar) => bar.total)).toEqual([1, 0, 0, 2]);
  });

  it('hold several hours where there are many', () => {
    expect(barsOf([hour('00', 1), hour('01', 2), hour('03', 4)], 2).map((bar) => bar.total)).toEqual([3, 4]);
  });

  it('are none without data', () => {
    expect(barsOf([], 10)).toEqual([]);
  });
});

describe('statements', () => {
  it.each([
    'SELECT 1',
    ' -- a\n select 1',
    '/* x */ EXPLAIN DELETE FROM a',
    'PRAGMA table_info(a)',
    'values (1)',
  ])('%j only read', (query) => {
    expect(mayWrite(query)).toBe(false);
  });

  it.each([
    'DELETE FROM a',
    'WITH x AS (SELECT 1) DELETE FROM a',
    'PRAGMA user_version = 1',
    'vacuum',
    '-- SELECT\ndrop table a',
  ])('%j may write', (query) => {
    expect(mayWrite(query)).toBe(true);
  });

  it('are kept once, newest first', () => {
    expect(withNewest(['a', 'b'], 'b')).toEqual(['b', 'a']);
  });
});

describe('small things', () => {
  it('write CSV', () => {
    expect(csvText(['a', 'b,c'], [['x"y', null]])).toBe('a,"b,c"\r\n"x""y",\r\n');
  });

  it('find places by pointer and by keys', () => {
    const rows = [
      { top: 0, bottom: 10 },
      { top: 12, bottom: 20 },
    ];

    expect([rowAt(rows, -5), rowAt(rows, 11), rowAt(rows, 99)]).toEqual([0, 1, 1]);
    expect([
      placeByKey('ArrowUp', 1, 3),
      placeByKey('ArrowUp', 0, 3),
      placeByKey('End', 0, 3),
      placeByKey('a', 0, 3),
    ]).toEqual([0, undefined, 2, undefined]);
  });
});
