const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const MORE_LETTERS = `${LETTERS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

function pick(length: number, letters: string): string {
  const numbers = crypto.getRandomValues(new Uint32Array(length));
  return Array.from(numbers, (number) => letters[number % letters.length]).join('');
}

/** A short name that nothing else has. */
export function randomName(length = 10): string {
  return pick(length, LETTERS);
}

export function randomSecret(): string {
  return pick(50, MORE_LETTERS);
}
