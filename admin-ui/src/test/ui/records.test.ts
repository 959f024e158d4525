import type { CollectionModel, RecordModel } from 'pocketbase';
import { expect, test } from 'vitest';
import { layoutOf, moved, ordered, shown, USUAL_LAYOUT } from '$lib/records/columns';
import { inputText, localText, storedText } from '$lib/records/dates';
import { csvOf, jsonOf } from '$lib/records/export';
import { columnFields, labelOf } from '$lib/records/fields';
import { endingOf, hasThumb, sizeText } from '$lib/records/files';
import { allOf, filterOf, idFilter, isExpression } from '$lib/records/filter';
import { pointOf } from '$lib/records/geo';
import { mailLink, safeLink } from '$lib/records/links';
import { afterEvent } from '$lib/records/live';
import { addressOf, placeOf } from '$lib/records/place';
import { rangeOf } from '$lib/records/selection';

function collection(...fields: object[]): CollectionModel {
  const whole = fields.map((field) => ({ hidden: false, system: false, presentable: false, ...field }));
  return { id: 'c', name: 'posts', type: 'base', fields: whole } as unknown as CollectionModel;
}

function record(parts: object): RecordModel {
  return { id: 'r1', collectionId: 'c', collectionName: 'posts', ...parts };
}

const posts = collection(
  { name: 'id', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'amount', type: 'number' },
  { name: 'token', type: 'text', hidden: true },
  { name: 'code', type: 'password' },
  { name: 'due', type: 'date', presentable: true },
);

test.each([
  'title = "a"',
  'title~"a"',
  ' ( amount>=2 && title != null)',
  'tags ?= "red"',
  '"a" = title',
  "@request.auth.id != ''",
  'title:lower = "x"',
  'geoDistance(place.lon, place.lat, 1, 2) < 25',
  'category.title !~ "tea"',
])('%s is an expression', (text) => {
  expect(isExpression(text)).toBe(true);
});

test.each(['tea', 'a@example.com', 'http://x.de/?a=b', 'two words', '"a = b"', 'title =', '=', '-1', '<b>'])(
  '%s is a term',
  (text) => {
    expect(isExpression(text)).toBe(false);
  },
);

test('an expression goes to the server as it is', () => {
  expect(filterOf('  amount > 2 || x = 1 ', posts)).toBe('amount > 2 || x = 1');
});

test('a term is looked for in texts and presentable fields, never in hidden ones or passwords', () => {
  expect(filterOf('tea', posts)).toBe("id ~ 'tea' || title ~ 'tea' || due ~ 'tea'");
});

test('a number is looked for in numbers too', () => {
  expect(filterOf('12', posts)).toContain(' || amount = 12');
});

test('quotes and backslashes in a term do not end it', () => {
  expect(filterOf("o'\\", collection({ name: 'a', type: 'text' }))).toBe("a ~ 'o\\'\\\\'");
});

test('quotes around a term make it one, whatever it looks like', () => {
  expect(filterOf('"a = b"', collection({ name: 'a', type: 'text' }))).toBe("a ~ 'a = b'");
});

test('several filters hold together', () => {
  expect(allOf('', 'a = 1 || b = 2', "id = 'x'")).toBe("(a = 1 || b = 2) && (id = 'x')");
  expect(allOf('', 'a = 1')).toBe('a = 1');
  expect(idFilter(['x', "y'"])).toBe("id = 'x' || id = 'y\\''");
});

test('columns are neither hidden nor passwords', () => {
  expect(columnFields(posts).map((field) => field.name)).toEqual(['id', 'title', 'amount', 'due']);
});

test('a record is called by its presentable fields, else by what names usually are, else by its id', () => {
  const named = record({ title: 'Tea', due: '2026-01-01' });

  expect(labelOf(named, posts)).toBe('2026-01-01');
  expect(labelOf(named)).toBe('Tea');
  expect(labelOf(record({ due: '' }), posts)).toBe('r1');
});

test('new columns stand where the collection has them', () => {
  const layout = { order: ['c', 'a', 'gone'], hidden: ['a'] };

  expect(ordered(['a', 'b', 'c', 'd'], layout)).toEqual(['c', 'd', 'a', 'b']);
  expect(shown(['a', 'b', 'c', 'd'], layout)).toEqual(['c', 'd', 'b']);
});

test('a column moves by one place and not over the end', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
});

test('a broken layout is the usual one', () => {
  expect(layoutOf('x')).toEqual(USUAL_LAYOUT);
  expect(layoutOf({ order: 3, hidden: ['a', 1] })).toEqual({ order: [], hidden: ['a', '1'] });
});

test('dates go to local inputs and back without loss', () => {
  const stored = '2026-03-29 01:30:00.123Z';

  expect(storedText(inputText(stored))).toBe(stored);
  expect(inputText('')).toBe('');
  expect(storedText('nonsense')).toBe('');
  expect(localText('nonsense')).toBe('nonsense');
  expect(localText(stored)).toMatch(/^2026-03-\d\d \d\d:\d\d:00$/);
});

test('cells of CSV are quoted where they must be, and no formulas', () => {
  const rows = [record({ a: 'x,"y"\n', b: '=1+1', c: { d: 1 }, e: null, f: -2, g: ' x', h: '-2', i: true })];

  expect(csvOf(rows, ['a', 'b', 'c', 'e', 'f', 'g', 'h', 'i'])).toBe(
    'a,b,c,e,f,g,h,i\r\n"x,""y""\n",\'=1+1,"{""d"":1}",,-2," x",-2,true\r\n',
  );
});

test('JSON leaves out the records that one was sent with', () => {
  expect(JSON.parse(jsonOf([record({ a: 1, expand: { b: {} } })]))).toEqual([record({ a: 1 })]);
});

test('files are known by their endings', () => {
  expect([endingOf('a.B.PNG'), endingOf('a')]).toEqual(['png', '']);
  expect([hasThumb('x.JPG'), hasThumb('x.svg')]).toEqual([true, false]);
  expect([sizeText(0), sizeText(1536), sizeText(150 * 1024 * 1024)]).toEqual(['0 B', '1.5 KB', '150 MB']);
});

test('links lead to no scripts', () => {
  expect(safeLink('javascript:alert(1)')).toBeUndefined();
  expect(safeLink('JaVaScRiPt:alert(1)')).toBeUndefined();
  expect(safeLink('data:text/html,x')).toBeUndefined();
  expect(safeLink('example.com/a')).toBe('https://example.com/a');
  expect(safeLink('http://example.com/')).toBe('http://example.com/');
  expect(mailLink('a@b.c?bcc=x')).toBe('mailto:a@b.c%3Fbcc%3Dx');
});

test('a geo point without numbers is at zero', () => {
  expect(pointOf({ lat: 1.5, lon: -2 })).toEqual({ lat: 1.5, lon: -2 });
  expect(pointOf(null)).toEqual({ lat: 0, lon: 0 });
});

test('events change and remove rows, and leave new records to the next loading', () => {
  const rows = [record({ id: 'a', n: 1 }), record({ id: 'b', n: 1 })];

  expect(afterEvent(rows, { action: 'update', record: record({ id: 'b', n: 2 }) })[1]?.n).toBe(2);
  expect(afterEvent(rows, { action: 'delete', record: record({ id: 'a' }) })).toEqual([rows[1]]);
  expect(afterEvent(rows, { action: 'create', record: record({ id: 'c' }) })).toBe(rows);
});

test('the address holds what a list shows', () => {
  const place = { search: 'a = "b"', sort: { column: 'title', isDescending: true }, page: 3, record: '' };
  const address = addressOf('my posts', place);

  expect(address).toMatch(/^#\/collections\/my%20posts\?/);
  expect(placeOf(new URLSearchParams(address.split('?')[1]))).toEqual(place);
});

test('an address without a query is the first page of all', () => {
  expect(placeOf(new URLSearchParams('page=-1'))).toEqual({
    search: '',
    sort: undefined,
    page: 1,
    record: undefined,
  });
  expect(addressOf('a', { page: 1, search: '' })).toBe('#/collections/a');
});

test('a range goes both ways', () => {
  expect(rangeOf(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(['a', 'b'], undefined, 'b')).toEqual(['b']);
  expect(rangeOf(['a', 'b'], 'gone', 'b')).toEqual(['b']);
});
