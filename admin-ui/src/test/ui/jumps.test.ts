import type { CollectionModel } from 'pocketbase';
import { expect, test } from 'vitest';
import { jumpsFor } from '$lib/router/jumps';

const collections = ['_otps', 'blogposts', 'posts', 'users'].map(
  (name) => ({ id: name, name, system: name.startsWith('_') }) as CollectionModel,
);
const pages = [{ label: 'Mail', href: '#/settings/mail', icon: 'mail' }] as const;
const linksFor = (typed: string): string[] => jumpsFor(typed, pages, collections).map((jump) => jump.href);

test('names that begin with the text come first', () => {
  expect(linksFor('POST')).toEqual(['#/collections/posts', '#/collections/blogposts']);
});

test('pages are found by their names', () => {
  expect(linksFor('mai')).toEqual(['#/settings/mail']);
});

test('words after a collection are looked for in it', () => {
  expect(linksFor('users jane doe')).toEqual(['#/collections/users?search=jane+doe']);
});

test('an id after a collection leads to that record', () => {
  expect(linksFor('users abcdefghij12345')).toEqual(['#/collections/users?record=abcdefghij12345']);
});

test('without a text everything is offered, collections of the system after the others', () => {
  expect(linksFor('')).toEqual([
    '#/collections/blogposts',
    '#/collections/posts',
    '#/collections/users',
    '#/collections/_otps',
    '#/settings/mail',
  ]);
});
