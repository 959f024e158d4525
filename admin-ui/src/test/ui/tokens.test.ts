import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, parseColour } from '$lib/colour/colour';

const css = readFileSync(new URL('../../main/ui/lib/styles/tokens.css', import.meta.url), 'utf8');

/** The colour of a token in one of the schemes. */
function token(name: string, scheme: 'light' | 'dark'): readonly [number, number, number] {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  const colour = parseColour(scheme === 'light' ? light : dark);
  if (colour === undefined) throw new Error(`no token ${name}`);
  return colour;
}

const texts = ['text', 'text-soft', 'text-faint', 'accent', 'danger', 'success', 'warning'];
const grounds = ['bg', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover'];

test.each(['light', 'dark'] as const)('texts can be read on all grounds of the %s scheme', (scheme) => {
  for (const text of [...texts, 'type-auth', 'type-view']) {
    for (const ground of grounds) {
      const ratio = contrast(token(text, scheme), token(ground, scheme));
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(['light', 'dark'] as const)('what a state colours can be read on its own ground, %s', (scheme) => {
  for (const state of ['danger', 'success', 'warning']) {
    const ratio = contrast(token(state, scheme), token(`${state}-soft`, scheme));
    expect(ratio, state).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(['light', 'dark'] as const)('borders of fields can be seen, %s', (scheme) => {
  for (const ground of ['bg', 'surface', 'surface-raised']) {
    const ratio = contrast(token('border-strong', scheme), token(ground, scheme));
    expect(ratio, ground).toBeGreaterThanOrEqual(3);
  }
});
