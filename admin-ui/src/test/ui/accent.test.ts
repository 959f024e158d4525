import { expect, test } from 'vitest';
import { accentOf } from '$lib/colour/accent';
import { contrast, parseColour, type Colour } from '$lib/colour/colour';

function colour(hex: string): Colour {
  const parsed = parseColour(hex);
  if (parsed === undefined) throw new Error(`no colour: ${hex}`);
  return parsed;
}

test('contrast is that of WCAG', () => {
  expect(contrast(colour('#000000'), colour('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrast(colour('#777777'), colour('#ffffff'))).toBeCloseTo(4.48, 2);
});

test.each(['#1055c9', '#ffee00', '#000000', '#ffffff', '#7f7f7f', '#00ff88', '#e11d48'])(
  'texts in and on %s can be read in both schemes',
  (hex) => {
    const accent = accentOf(hex);
    const [, light = '', dark = ''] = /light-dark\((#\w+), (#\w+)\)/.exec(accent?.accent ?? '') ?? [];

    expect(contrast(colour(light), colour('#ffffff'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(dark), colour('#151a21'))).toBeGreaterThanOrEqual(4.5);
    expect(
      contrast(colour(accent?.['accent-contrast'] ?? ''), colour(accent?.['accent-solid'] ?? '')),
    ).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(['', 'blue', '#fff', '#12345g'])('%j is no colour', (text) => {
  expect(accentOf(text)).toBeUndefined();
});
