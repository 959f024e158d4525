import { contrast, mix, parseColour, toHex, type Colour } from './colour';

/** Tokens of one accent colour, each fit to be read in both schemes. */
export interface Accent {
  readonly accent: string;
  readonly 'accent-solid': string;
  readonly 'accent-solid-hover': string;
  readonly 'accent-contrast': string;
}

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const INK: Colour = [16, 20, 28];
const LIGHT_GROUND: Colour = [236, 239, 243];
const DARK_GROUND: Colour = [34, 42, 52];
/** What WCAG AA asks of text, with a little to spare for tinted grounds. */
const ENOUGH = 4.6;

/** Moves a colour towards another one until it can be read on the ground. */
function readable(colour: Colour, ground: Colour, towards: Colour): Colour {
  for (let part = 0; part < 1; part += 0.05) {
    const moved = mix(colour, towards, part);
    if (contrast(moved, ground) >= ENOUGH) return moved;
  }
  return towards;
}

/** Undefined for what is no colour such as `#1055c9`. */
export function accentOf(hex: string): Accent | undefined {
  const colour = parseColour(hex);
  if (colour === undefined) return undefined;
  const onSolid = contrast(colour, WHITE) >= ENOUGH ? WHITE : INK;
  const solid = readable(colour, onSolid, onSolid === WHITE ? BLACK : WHITE);
  const light = toHex(readable(colour, LIGHT_GROUND, BLACK));
  const dark = toHex(readable(colour, DARK_GROUND, WHITE));
  return {
    accent: `light-dark(${light}, ${dark})`,
    'accent-solid': toHex(solid),
    'accent-solid-hover': toHex(mix(solid, onSolid === WHITE ? BLACK : WHITE, 0.16)),
    'accent-contrast': toHex(onSolid),
  };
}
