const KEY = 'jarbase_sql';
const MOST = 50;

/** Statements that were run in this browser, newest first. */
export function readHistory(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}

export function withNewest(history: readonly string[], query: string): string[] {
  return [query, ...history.filter((other) => other !== query)].slice(0, MOST);
}

export function keepHistory(history: readonly string[]): void {
  localStorage.setItem(KEY, JSON.stringify(history));
}

/** Whether it may change something; what only reads begins with one of few words. */
export function mayWrite(query: string): boolean {
  const bare = query.replace(/^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/, '');
  return (
    !/^(?:SELECT|EXPLAIN|VALUES)\b/i.test(bare) && !/^PRAGMA\s+\w+\s*(?:\([^)]*\))?\s*;?\s*$/i.test(bare)
  );
}
