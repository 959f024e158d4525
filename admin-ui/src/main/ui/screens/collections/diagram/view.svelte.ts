const NEAREST = 2;
const FARTHEST = 0.1;
const READABLE = 0.6;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of a plane is seen: moved by pixels, then enlarged. */
export class View {
  x = $state(0);
  y = $state(0);
  scale = $state(1);

  move(byX: number, byY: number): void {
    this.x += byX;
    this.y += byY;
  }

  /** The point under the pointer stays where it is. */
  zoom(factor: number, atX: number, atY: number): void {
    const scale = Math.min(NEAREST, Math.max(FARTHEST, this.scale * factor));
    const grown = scale / this.scale;
    this.x = atX - (atX - this.x) * grown;
    this.y = atY - (atY - this.y) * grown;
    this.scale = scale;
  }

  /** Shows all of it if names can be read then, else its beginning. */
  begin(whole: Size, frame: Size, margin: number): void {
    this.fit(whole, frame, margin);
    if (this.scale >= READABLE) return;
    this.scale = READABLE;
    this.x = margin;
    this.y = margin;
  }

  /** Shows all of it, in the middle, never larger than it is. */
  fit(whole: Size, frame: Size, margin: number): void {
    const wide = (frame.width - 2 * margin) / Math.max(1, whole.width);
    const high = (frame.height - 2 * margin) / Math.max(1, whole.height);
    this.scale = Math.min(1, Math.max(FARTHEST, Math.min(wide, high)));
    this.x = (frame.width - whole.width * this.scale) / 2;
    this.y = Math.max(margin, (frame.height - whole.height * this.scale) / 2);
  }
}
