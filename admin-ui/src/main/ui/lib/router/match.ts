/** Parts of a path by their names in the pattern, decoded. */
export type Params = Readonly<Record<string, string>>;

export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Splits what follows `#` of an address: `/logs?filter=a` and the like. */
export function placeOf(hash: string): Place {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  const path = at < 0 ? text : text.slice(0, at);
  return {
    path: path === '' ? '/' : path.startsWith('/') ? path : `/${path}`,
    query: new URLSearchParams(at < 0 ? '' : text.slice(at + 1)),
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Matches segment by segment; `:name` takes any one segment that is not empty. */
export function match(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const have = given[index] ?? '';
    if (want.startsWith(':')) {
      const value = decoded(have);
      if (value === undefined) return undefined;
      params[want.slice(1)] = value;
    } else if (want !== have) {
      return undefined;
    }
  }
  return params;
}

/** `href('/collections/:name', { name: 'a b' })` is `#/collections/a%20b`. */
export function href(pattern: string, params: Params = {}, query: Params = {}): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `#${path}${search === '' ? '' : `?${search}`}`;
}
