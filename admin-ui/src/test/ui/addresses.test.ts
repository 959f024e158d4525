import { expect, test } from 'vitest';
import { isAllowed } from '$ui/screens/settings/application/application';

test.each([
  ['10.1.2.3', ['10.1.2.3'], true],
  ['10.1.2.3', ['10.0.0.0/8'], true],
  ['192.168.1.9', ['10.0.0.0/8', '192.168.1.0/29'], false],
  ['192.168.1.7', ['192.168.1.0/29'], true],
  ['200.0.0.1', ['0.0.0.0/0'], true],
])('%s is in %j: %s', (ip, allowed, expected) => {
  expect(isAllowed(ip, allowed)).toBe(expected);
});

test('nothing is said of addresses whose ranges are not understood here', () => {
  expect(isAllowed('2001:db8::1', ['2001:db8::/32'])).toBeUndefined();
});
