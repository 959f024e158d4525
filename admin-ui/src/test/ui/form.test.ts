import { ClientResponseError } from 'pocketbase';
import { expect, test } from 'vitest';
import { Form } from '$lib/form/form.svelte';

test('a form is dirty while its values differ from the saved ones', () => {
  const form = new Form({ name: 'a', tags: ['x'] });

  form.values.tags.push('y');
  expect(form.isDirty).toBe(true);

  form.undo();
  expect(form.isDirty).toBe(false);
  expect(form.values.tags).toEqual(['x']);
});

test('errors of the server stand at their fields until the next try', async () => {
  const form = new Form({ name: '' });
  const data = { name: { code: 'validation_required', message: 'Cannot be blank.' } };
  const refusal = new ClientResponseError({ status: 400, response: { message: 'Failed.', data } });

  expect(await form.submit(() => Promise.reject(refusal))).toBe(false);
  expect(form.errors.name).toBe('Cannot be blank.');

  expect(await form.submit(() => Promise.resolve())).toBe(true);
  expect(form.errors).toEqual({});
});

test('a form is sent once at a time', async () => {
  const form = new Form({});
  let sent = 0;
  const request = async (): Promise<void> => {
    sent++;
    await Promise.resolve();
  };

  await Promise.all([form.submit(request), form.submit(request)]);

  expect(sent).toBe(1);
});
