import type { CollectionModel } from 'pocketbase';
import { expect, test } from 'vitest';
import { grouped } from '$lib/collections/groups';
import { accessOf } from '$lib/collections/rules';

function collection(parts: object): CollectionModel {
  return {
    id: 'id',
    name: 'name',
    type: 'base',
    system: false,
    fields: [],
    ...parts,
  } as unknown as CollectionModel;
}

const posts = collection({ id: 'p1', name: 'posts' });
const users = collection({ id: 'u1', name: 'users', type: 'auth' });
const logins = collection({ id: 's1', name: '_logins', system: true });

test('pinned collections come first and system ones last', () => {
  const groups = grouped([logins, posts, users], '', (id) => id === 'u1');

  expect(groups.map((group) => [group.name, group.items.map((item) => item.name)])).toEqual([
    ['pinned', ['users']],
    ['ordinary', ['posts']],
    ['system', ['_logins']],
  ]);
});

test('a search asks for all its words, in any case', () => {
  expect(grouped([posts, users], ' USE auth ', () => false)).toEqual([{ name: 'ordinary', items: [users] }]);
  expect(grouped([posts, users], 'use base', () => false)).toEqual([]);
});

test('a rule is locked, open or an expression', () => {
  const it = collection({ listRule: null, viewRule: '', createRule: '@request.auth.id != ""' });

  expect(accessOf(it, 'listRule')).toEqual({ kind: 'locked' });
  expect(accessOf(it, 'viewRule')).toEqual({ kind: 'open' });
  expect(accessOf(it, 'createRule')).toEqual({ kind: 'ruled', rule: '@request.auth.id != ""' });
});

test('collections have no rules that their type does not know', () => {
  expect(accessOf(posts, 'authRule')).toBeUndefined();
  expect(accessOf(collection({ type: 'view', listRule: '' }), 'createRule')).toBeUndefined();
  expect(accessOf(users, 'manageRule')).toEqual({ kind: 'locked' });
});
