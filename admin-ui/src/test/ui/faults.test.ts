import { ClientResponseError } from 'pocketbase';
import { expect, test } from 'vitest';
import { faultMessage, fieldErrors } from '$lib/client/faults';

function answer(status: number, message: string, data: unknown = {}): ClientResponseError {
  return new ClientResponseError({ url: '/', status, response: { message, data } });
}

test('errors of nested fields are found by their path', () => {
  const fault = answer(400, 'Failed.', {
    smtp: { host: { code: 'validation_required', message: 'Cannot be blank.' } },
    rules: { '1': { label: { code: 'x', message: 'Conflict.' } } },
  });

  expect(fieldErrors(fault)).toEqual({ 'smtp.host': 'Cannot be blank.', 'rules.1.label': 'Conflict.' });
});

test('faults of other kinds have no field errors', () => {
  expect(fieldErrors(new Error('Broken.'))).toEqual({});
});

test('a server that does not answer is told from one that refuses', () => {
  expect(faultMessage(answer(0, ''))).toContain('cannot be reached');
  expect(faultMessage(answer(403, 'Not allowed.'))).toBe('Not allowed.');
});

test('a fault without words gets some', () => {
  expect(faultMessage(answer(500, ''))).not.toBe('');
  expect(faultMessage(null)).not.toBe('');
});
