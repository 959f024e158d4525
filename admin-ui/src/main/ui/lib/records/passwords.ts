// Without letters and digits that look alike.
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_';
const USUAL = 20;

function bounded(length: number, min: number, max: number): number {
  return Math.max(min, max > 0 ? Math.min(length, max) : length);
}

/** A random one, as long as the field allows. */
export function randomPassword(min = 0, max = 0): string {
  const length = bounded(USUAL, min, max);
  const most = 256 - (256 % LETTERS.length);
  let password = '';
  while (password.length < length) {
    // Bytes beyond the last whole round would make some letters more likely.
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < most && password.length < length) password += LETTERS[byte % LETTERS.length] ?? '';
    }
  }
  return password;
}
