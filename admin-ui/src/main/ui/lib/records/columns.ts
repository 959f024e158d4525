/** How somebody wants the columns of a collection; fields that it does not know yet are shown at their place. */
export interface ColumnLayout {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

export const USUAL_LAYOUT: ColumnLayout = { order: [], hidden: [] };

/** The names in the chosen order. New ones follow the one that they follow in the collection. */
export function ordered(names: readonly string[], layout: ColumnLayout): string[] {
  const result = layout.order.filter((name) => names.includes(name));
  for (const [index, name] of names.entries()) {
    if (result.includes(name)) continue;
    const before = index === 0 ? -1 : result.indexOf(names[index - 1] ?? '');
    result.splice(before + 1, 0, name);
  }
  return result;
}

export function shown(names: readonly string[], layout: ColumnLayout): string[] {
  return ordered(names, layout).filter((name) => !layout.hidden.includes(name));
}

/** One place up (-1) or down (1). */
export function moved(names: readonly string[], name: string, step: -1 | 1): string[] {
  const from = names.indexOf(name);
  const to = from + step;
  if (from < 0 || to < 0 || to >= names.length) return [...names];
  const result = names.filter((other) => other !== name);
  result.splice(to, 0, name);
  return result;
}

/** What was stored, whatever somebody did to it. */
export function layoutOf(stored: unknown): ColumnLayout {
  if (typeof stored !== 'object' || stored === null) return USUAL_LAYOUT;
  const list = (key: string): string[] => {
    const value: unknown = Object.getOwnPropertyDescriptor(stored, key)?.value;
    return Array.isArray(value) ? value.map(String) : [];
  };
  return { order: list('order'), hidden: list('hidden') };
}
