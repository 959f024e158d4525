import { expect, test } from 'vitest';
import { t } from '$lib/messages';

test('values are filled in as they are', () => {
  expect(t('collections.pin', { name: '$& {name}' })).toBe('Pin $& {name}');
});
