/** Where a pointer at this height would put what it holds: the number of the row that it is over. */
export function rowAt(rows: readonly { readonly top: number; readonly bottom: number }[], y: number): number {
  const at = rows.findIndex((row) => y < row.bottom);
  return at < 0 ? rows.length - 1 : at;
}

/** Where the arrow keys put it; undefined for other keys and at the ends. */
export function placeByKey(key: string, at: number, count: number): number | undefined {
  const wanted = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[key];
  return wanted === undefined || wanted < 0 || wanted >= count || wanted === at ? undefined : wanted;
}
