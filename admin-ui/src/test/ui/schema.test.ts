import type { CollectionModel } from 'pocketbase';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '$lib/schema/body';
import { draftOf, duplicateOf, newDraft, withType } from '$lib/schema/draft';
import { addField, copyField, dropField, isUnique, newField, setUnique, settleNames } from '$lib/schema/edit';
import { errorsBelow, keyedErrors, tabOf } from '$lib/schema/errors';
import { changesOf } from '$lib/schema/review';
import type { Draft, FieldDraft } from '$lib/schema/types';

const flags = { system: false, hidden: false, presentable: false };

function posts(more: object = {}): CollectionModel {
  return {
    id: 'pbc_1',
    name: 'posts',
    type: 'base',
    system: false,
    listRule: null,
    viewRule: 'title != ""',
    fields: [
      { ...flags, id: 'text1', name: 'id', type: 'text', system: true, primaryKey: true },
      { ...flags, id: 'text2', name: 'title', type: 'text' },
      { ...flags, id: 'select3', name: 'tags', type: 'select', values: ['a', 'b'], maxSelect: 2 },
    ],
    indexes: ['CREATE INDEX `idx_a` ON `posts` (`title`, `tags`)'],
    ...more,
  } as unknown as CollectionModel;
}

function accounts(): CollectionModel {
  const token = { duration: 10 };
  const emailTemplate = { subject: 's', body: 'b' };
  const provider = { clientId: 'c', authURL: '', tokenURL: '', userInfoURL: '', displayName: '' };
  return posts({
    type: 'auth',
    authToken: token,
    passwordResetToken: token,
    emailChangeToken: token,
    verificationToken: token,
    fileToken: token,
    passwordAuth: { enabled: true, identityFields: ['title'] },
    mfa: { enabled: false, duration: 10, rule: '' },
    otp: { enabled: false, duration: 10, length: 8, emailTemplate },
    authAlert: { enabled: true, emailTemplate },
    oauth2: {
      enabled: true,
      mappedFields: { id: '', name: 'title' },
      providers: [
        { ...provider, name: 'google' },
        { ...provider, name: 'github' },
      ],
    },
  });
}

function field(draft: Draft, name: string): FieldDraft {
  const found = draft.fields.find((other) => other.data.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function rename(draft: Draft, from: string, to: string): void {
  field(draft, from).data.name = to;
}

describe('what is sent', () => {
  it('leaves dropped fields and their indexes out', () => {
    const draft = draftOf(posts());
    dropField(draft, field(draft, 'tags'));

    const body = bodyOf(draft);

    expect((body.fields as { name: string }[]).map((sent) => sent.name)).toEqual(['id', 'title']);
    expect(body.indexes).toEqual([]);
  });

  it('gives no id to new fields, but one that differs to those that replace a dropped field', () => {
    const draft = draftOf(posts());
    dropField(draft, field(draft, 'title'));
    const replacement = newField(draft, 'text');
    replacement.data.name = 'title';
    addField(draft, replacement);
    addField(draft, newField(draft, 'bool'));

    const [, , title, bool] = bodyOf(draft).fields as { id?: string }[];

    expect(title?.id).toMatch(/^text[a-z0-9]{10}$/);
    expect(bool).not.toHaveProperty('id');
  });

  it('names the table in indexes of a new collection', () => {
    const draft = newDraft(posts({ id: '', name: '', indexes: ['CREATE UNIQUE INDEX `i` ON `` (`title`)'] }));
    draft.name = 'news';

    expect(bodyOf(draft).indexes).toEqual(['CREATE UNIQUE INDEX `i` ON `news` (`title`)']);
  });

  it('sends only the query of a view', () => {
    const body = bodyOf(draftOf(posts({ type: 'view', viewQuery: 'SELECT id FROM a' })));

    expect(body.viewQuery).toBe('SELECT id FROM a');
    expect(body).not.toHaveProperty('fields');
    expect(body).not.toHaveProperty('indexes');
  });

  it('keeps secrets of providers that stay at their place and asks for those that moved', () => {
    const draft = draftOf(accounts());
    const untouched = bodyOf(draft).oauth2 as { providers: object[] };
    draft.auth?.oauth2.providers.shift();
    const moved = bodyOf(draft).oauth2 as { providers: object[] };

    expect(untouched.providers[1]).not.toHaveProperty('clientSecret');
    expect(moved.providers[0]).toMatchObject({ name: 'github', clientSecret: '' });
    expect(moved.providers[0]).not.toHaveProperty('storedAt');
  });
});

describe('editing', () => {
  it('lets indexes and options follow a new name', () => {
    const draft = draftOf(accounts());
    rename(draft, 'title', 'headline');

    settleNames(draft);

    expect(draft.indexes).toEqual(['CREATE INDEX `idx_a` ON `posts` (`headline`, `tags`)']);
    expect(draft.auth?.passwordAuth.identityFields).toEqual(['headline']);
    expect(draft.auth?.oauth2.mappedFields.name).toBe('headline');
  });

  it('lets two fields swap their names', () => {
    const draft = draftOf(posts());
    const [title, tags] = [field(draft, 'title'), field(draft, 'tags')];
    [title.data.name, tags.data.name] = ['tags', 'title'];

    settleNames(draft);

    expect(draft.indexes).toEqual(['CREATE INDEX `idx_a` ON `posts` (`tags`, `title`)']);
  });

  it('turns the unique constraint into an index and back', () => {
    const draft = draftOf(posts());
    const title = field(draft, 'title');
    setUnique(draft, title, true);
    const made = draft.indexes[1];
    const was = isUnique(draft, title);
    setUnique(draft, title, false);

    expect(made).toMatch(/^CREATE UNIQUE INDEX `idx_\w{10}` ON `posts` \(`title`\)$/);
    expect([was, isUnique(draft, title), draft.indexes.length]).toEqual([true, false, 1]);
  });

  it('puts new fields before the dates and gives them free names', () => {
    const draft = newDraft(posts({ id: '' }));
    addField(draft, newField(draft, 'text'));
    addField(draft, newField(draft, 'text'));

    expect(draft.fields.map((other) => other.data.name)).toEqual([
      'id',
      'title',
      'tags',
      'text',
      'text2',
      'created',
      'updated',
    ]);
  });

  it('copies a field behind itself, without its id', () => {
    const draft = draftOf(posts());
    copyField(draft, field(draft, 'title'));

    expect(draft.fields[2]?.data).toMatchObject({ id: '', name: 'title_copy' });
  });

  it('forgets a new field at once, but only marks a stored one', () => {
    const draft = draftOf(posts());
    const fresh = newField(draft, 'bool');
    addField(draft, fresh);
    dropField(draft, fresh);
    dropField(draft, field(draft, 'title'));

    expect(draft.fields.map((other) => other.isDropped)).toEqual([false, true, false]);
  });

  it('keeps own fields when the type changes', () => {
    const draft = newDraft(posts({ id: '' }));
    draft.name = 'x';

    const changed = withType(draft, accounts());

    expect(changed.type).toBe('auth');
    expect(changed.name).toBe('x');
    expect(changed.fields.filter((other) => other.data.name === 'created')).toHaveLength(1);
  });

  it('duplicates without ids and names of indexes', () => {
    const draft = duplicateOf(posts({ system: true }));

    expect(draft).toMatchObject({ id: '', system: false, name: 'posts_duplicate' });
    expect(draft.indexes[0]).not.toContain('`idx_a`');
  });
});

describe('errors', () => {
  it('belong to the field and the index that were sent', () => {
    const draft = draftOf(
      posts({ indexes: ['CREATE INDEX i ON posts (title)', 'CREATE INDEX j ON posts (tags)'] }),
    );
    dropField(draft, field(draft, 'title'));
    const errors = { 'fields.1.values': 'Cannot be blank.', 'indexes.0': 'Bad.', name: 'Taken.' };

    const keyed = keyedErrors(errors, draft);

    const key = field(draft, 'tags').key;
    expect(keyed).toEqual({
      [`fields.${key}.values`]: 'Cannot be blank.',
      'indexes.1': 'Bad.',
      name: 'Taken.',
    });
    expect(errorsBelow(keyed, `fields.${key}`)).toEqual({ values: 'Cannot be blank.' });
  });

  it('have a tab', () => {
    const draft = draftOf(posts());

    expect(
      ['name', 'fields.a.name', 'indexes.0', 'viewRule', 'oauth2.providers.0.clientId'].map((path) =>
        tabOf(path, draft),
      ),
    ).toEqual([undefined, 'fields', 'fields', 'rules', 'options']);
  });
});

describe('the review', () => {
  it('is empty without risky changes', () => {
    const draft = draftOf(posts());
    addField(draft, newField(draft, 'text'));

    expect(changesOf(posts(), draft, [])).toEqual([]);
  });

  it('tells names, lost data, lost indexes and changed multiplicity', () => {
    const draft = draftOf(posts());
    draft.name = 'news';
    rename(draft, 'tags', 'labels');
    field(draft, 'labels').data.maxSelect = 1;
    settleNames(draft);
    dropField(draft, field(draft, 'title'));

    expect(changesOf(posts(), draft, [])).toEqual([
      { kind: 'collectionRenamed', from: 'posts', to: 'news' },
      { kind: 'deleted', name: 'title', mentions: ['news.viewRule'] },
      { kind: 'renamed', from: 'tags', to: 'labels', mentions: [] },
      { kind: 'toSingle', name: 'labels' },
      { kind: 'indexLost', name: 'idx_a' },
    ]);
  });

  it('tells rules that let anyone in', () => {
    const draft = draftOf(posts());
    draft.listRule = '';

    expect(changesOf(posts(), draft, [])).toEqual([{ kind: 'opened', rule: 'listRule' }]);
  });

  it('finds views of other collections that read a field', () => {
    const view = posts({
      id: 'v',
      name: 'v',
      type: 'view',
      viewRule: null,
      viewQuery: 'SELECT id, tags FROM posts',
    });
    const draft = draftOf(posts());
    dropField(draft, field(draft, 'tags'));

    expect(changesOf(posts(), draft, [view])[0]).toMatchObject({ mentions: ['v.viewQuery'] });
  });
});
