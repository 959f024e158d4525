/** Parts of `CREATE INDEX`, as SQLite reads it. */
export interface Index {
  isUnique: boolean;
  isOptional: boolean;
  schema: string;
  name: string;
  table: string;
  /** Names or expressions, with COLLATE and order behind them. */
  columns: string[];
  where: string;
}

const NAME = '(`[^`]*`|"[^"]*"|\\[[^\\]]*\\]|\\w+)';
const HEAD = new RegExp(
  `^\\s*CREATE\\s+(UNIQUE\\s+)?INDEX\\s+(IF\\s+NOT\\s+EXISTS\\s+)?(?:${NAME}\\s*\\.\\s*)?${NAME}\\s+ON\\s*${NAME}\\s*\\(`,
  'i',
);
const TOKENS = /'(?:[^']|'')*'|`[^`]*`|"[^"]*"|\[[^\]]*\]|\w+|[^\w]/g;
const TAIL = /^\s*(?:WHERE\s+([\s\S]+?))?\s*;?\s*$/i;
const ORDER = /(?:\s+COLLATE\s+\w+)?(?:\s+(?:ASC|DESC))?\s*$/i;

function bare(name: string): string {
  return /^[`"[]/.test(name) ? name.slice(1, -1) : name;
}

function quoted(name: string): string {
  return `\`${name}\``;
}

/** Parts between commas up to the closing bracket, and what follows it; undefined if there is none. */
function listIn(text: string): { columns: string[]; rest: string } | undefined {
  const columns: string[] = [];
  let column = '';
  let depth = 0;
  let at = 0;
  for (const token of text.match(TOKENS) ?? []) {
    at += token.length;
    if (token === ')' && depth === 0) {
      return { columns: [...columns, column.trim()], rest: text.slice(at) };
    }
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === ',' && depth === 0) {
      columns.push(column.trim());
      column = '';
    } else {
      column += token;
    }
  }
  return undefined;
}

export function parseIndex(sql: string): Index | undefined {
  const head = HEAD.exec(sql);
  if (head === null) return undefined;
  const list = listIn(sql.slice(head[0].length));
  const tail = list === undefined ? null : TAIL.exec(list.rest);
  if (list === undefined || tail === null || list.columns.includes('')) return undefined;
  return {
    isUnique: head[1] !== undefined,
    isOptional: head[2] !== undefined,
    schema: bare(head[3] ?? ''),
    name: bare(head[4] ?? ''),
    table: bare(head[5] ?? ''),
    columns: list.columns,
    where: tail[1] ?? '',
  };
}

export function formatIndex(index: Index): string {
  const schema = index.schema === '' ? '' : `${quoted(index.schema)}.`;
  const where = index.where === '' ? '' : ` WHERE ${index.where}`;
  return (
    `CREATE ${index.isUnique ? 'UNIQUE ' : ''}INDEX ${index.isOptional ? 'IF NOT EXISTS ' : ''}` +
    `${schema}${quoted(index.name)} ON ${quoted(index.table)} (${index.columns.join(', ')})${where}`
  );
}

/** Names of the columns; an expression is given as it is. */
export function columnNames(index: Index): string[] {
  return index.columns.map((column) => bare(column.replace(ORDER, '').trim()));
}

/** Whether it reads this column, be it in an expression or a condition. */
export function usesColumn(sql: string, name: string): boolean {
  const index = parseIndex(sql);
  const wanted = name.toLowerCase();
  const tokens = `${index?.columns.join(',')} ${index?.where}`.match(TOKENS) ?? [];
  return index !== undefined && tokens.some((token) => bare(token).toLowerCase() === wanted);
}

export function isUniqueOn(sql: string, name: string): boolean {
  const index = parseIndex(sql);
  if (index === undefined || !index.isUnique || index.columns.length !== 1) return false;
  return columnNames(index)[0]?.toLowerCase() === name.toLowerCase();
}

export function uniqueIndex(table: string, column: string, name: string): string {
  const parts = { isUnique: true, isOptional: false, schema: '', where: '' };
  return formatIndex({ ...parts, name, table, columns: [quoted(column)] });
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(TOKENS, (token) => {
    const name = token.startsWith("'") ? undefined : names.get(bare(token).toLowerCase());
    return name === undefined ? token : quoted(name);
  });
}

/** Follows renamed columns; the names to look for are in lower case. What cannot be read stays as it is. */
export function withColumns(sql: string, names: ReadonlyMap<string, string>): string {
  const index = parseIndex(sql);
  if (index === undefined || names.size === 0) return sql;
  const columns = index.columns.map((column) => renamed(column, names));
  return formatIndex({ ...index, columns, where: renamed(index.where, names) });
}

export function withTable(sql: string, table: string): string {
  const index = parseIndex(sql);
  return index === undefined || index.table === table ? sql : formatIndex({ ...index, table });
}

export function withName(sql: string, name: string): string {
  const index = parseIndex(sql);
  return index === undefined ? sql : formatIndex({ ...index, name });
}
