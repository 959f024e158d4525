import type { CollectionModel, RecordModel } from 'pocketbase';
import { expect, test } from 'vitest';
import { bodyOf, encoded } from '$lib/records/body';
import type { RecordField } from '$lib/records/fields';
import { randomPassword } from '$lib/records/passwords';
import {
  brokenJson,
  copiedValues,
  formFields,
  formValues,
  isJson,
  type FormValues,
} from '$lib/records/values';

function field(name: string, type: string, parts: Partial<RecordField> = {}): RecordField {
  return { name, type, system: false, hidden: false, presentable: false, ...parts };
}

function record(parts: object): RecordModel {
  return { id: 'r1', collectionId: 'c', collectionName: 'posts', ...parts };
}

const file = new File(['x'], 'x.txt');

/** What is sent when one field of a record is changed. */
function changed(one: RecordField, stored: unknown, value: FormValues[string]): Record<string, unknown> {
  const saved = formValues([one], record({ [one.name]: stored }));
  return bodyOf([one], { ...saved, [one.name]: value }, saved);
}

test.each<[RecordField, unknown, FormValues[string]]>([
  [field('a', 'text'), 'x\ny', 'x\ny'],
  [field('a', 'number'), 0, 0],
  [field('a', 'number'), undefined, null],
  [field('a', 'bool'), true, true],
  [field('a', 'date'), '2026-01-01 00:00:00.000Z', '2026-01-01 00:00:00.000Z'],
  [field('a', 'select'), '', []],
  [field('a', 'select'), 'x', ['x']],
  [field('a', 'relation', { maxSelect: 2 }), ['x', 'y'], ['x', 'y']],
  [field('a', 'file'), 'f.png', { kept: ['f.png'], added: [] }],
  [field('a', 'json'), null, ''],
  [field('a', 'json'), { b: 1 }, '{\n  "b": 1\n}'],
  [field('a', 'geoPoint'), { lat: 1, lon: 2 }, { lat: 1, lon: 2 }],
  [field('a', 'password'), 'secret', ''],
])('a form of %o shows %o', (one, stored, value) => {
  expect(formValues([one], record({ a: stored })).a).toEqual(value);
});

test('an unchanged record sends nothing', () => {
  const fields = [
    field('a', 'text'),
    field('b', 'json'),
    field('c', 'file', { maxSelect: 3 }),
    field('d', 'password'),
  ];
  const saved = formValues(fields, record({ a: 'x', b: { n: 1 }, c: ['f.png'] }));

  expect(bodyOf(fields, formValues(fields, record({ a: 'x', b: { n: 1 }, c: ['f.png'] })), saved)).toEqual(
    {},
  );
});

test('single values are sent alone and several as a list', () => {
  expect(changed(field('a', 'select'), 'x', ['y'])).toEqual({ a: 'y' });
  expect(changed(field('a', 'select'), 'x', [])).toEqual({ a: '' });
  expect(changed(field('a', 'relation', { maxSelect: 5 }), ['x'], ['y', 'x'])).toEqual({ a: ['y', 'x'] });
});

test('JSON is sent as it was typed, and nothing at all as null', () => {
  expect(changed(field('a', 'json'), null, ' {"n": 12345678901234567890} ')).toEqual({
    a: '{"n": 12345678901234567890}',
  });
  expect(changed(field('a', 'json'), { n: 1 }, ' ')).toEqual({ a: null });
});

test('half a geo point has zero for the rest', () => {
  expect(changed(field('a', 'geoPoint'), { lat: 1, lon: 1 }, { lat: 3, lon: null })).toEqual({
    a: { lat: 3, lon: 0 },
  });
});

test('files come and go one by one', () => {
  const many = field('a', 'file', { maxSelect: 5 });

  expect(changed(many, ['f', 'g'], { kept: ['g'], added: [] })).toEqual({ 'a-': ['f'] });
  expect(changed(many, ['f', 'g'], { kept: ['f'], added: [file] })).toEqual({ 'a-': ['g'], 'a+': [file] });
});

test('a single file takes the place of the one before', () => {
  expect(changed(field('a', 'file'), 'f', { kept: [], added: [file] })).toEqual({ a: file });
  expect(changed(field('a', 'file'), 'f', { kept: [], added: [] })).toEqual({ 'a-': ['f'] });
});

test('a new record sends all, but no empty id or password', () => {
  const fields = [
    field('id', 'text', { primaryKey: true }),
    field('a', 'text'),
    field('b', 'file', { maxSelect: 2 }),
    field('c', 'password'),
  ];
  const values = { ...formValues(fields), b: { kept: [], added: [file] } };

  expect(bodyOf(fields, values)).toEqual({ a: '', b: [file] });
});

test('the password of an account goes with its repetition', () => {
  const password = field('password', 'password', { system: true });

  expect(bodyOf([password], { password: 'one', passwordConfirm: 'two' })).toEqual({
    password: 'one',
    passwordConfirm: 'two',
  });
});

test('with files, everything else is one part of JSON', () => {
  const form = encoded({ a: 'x\ny', 'b+': [file], n: 1 });

  expect(encoded({ a: 1 })).toEqual({ a: 1 });
  expect(form).toBeInstanceOf(FormData);
  expect(JSON.parse(String((form as FormData).get('@jsonPayload')))).toEqual({ a: 'x\ny', n: 1 });
  expect((form as FormData).getAll('b+')).toHaveLength(1);
});

test('a copy has neither the id nor the files', () => {
  const fields = [field('id', 'text', { primaryKey: true }), field('a', 'text'), field('b', 'file')];

  expect(copiedValues(fields, record({ a: 'x', b: 'f.png' }))).toMatchObject({
    id: '',
    a: 'x',
    b: { kept: [], added: [] },
  });
});

test('forms of accounts leave the key of tokens out, those of superusers what is always the same', () => {
  const names = (name: string): string[] => {
    const system = { system: true };
    const fields = [
      field('id', 'text', system),
      field('tokenKey', 'text', { ...system, hidden: true }),
      field('email', 'email', system),
      field('verified', 'bool', system),
      field('created', 'autodate'),
    ];
    const collection = { id: 'c', name, type: 'auth', fields } as unknown as CollectionModel;
    return formFields(collection).map((one) => one.name);
  };

  expect(names('users')).toEqual(['id', 'email', 'verified']);
  expect(names('_superusers')).toEqual(['id', 'email']);
});

test('broken JSON is found before it is sent', () => {
  const fields = [field('a', 'json'), field('b', 'json'), field('c', 'text')];

  expect(brokenJson(fields, { a: '{', b: '', c: '{' })).toEqual(['a']);
  expect([isJson('12'), isJson('"a"'), isJson(' '), isJson('a')]).toEqual([true, true, true, false]);
});

test('random passwords are as long as the field allows', () => {
  expect(randomPassword()).toMatch(/^[\w-]{20}$/);
  expect(randomPassword(30, 71)).toHaveLength(30);
  expect(randomPassword(8, 10)).toHaveLength(10);
  expect(randomPassword()).not.toBe(randomPassword());
});
