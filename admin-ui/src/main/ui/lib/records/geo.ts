export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** What a geo point field holds; anything else is where both axes meet. */
export function pointOf(value: unknown): GeoPoint {
  const axis = (name: string): number => {
    const part: unknown =
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined;
    return typeof part === 'number' ? part : 0;
  };
  return { lat: axis('lat'), lon: axis('lon') };
}
