import { describe, expect, it } from 'vitest';
import {
  columnNames,
  formatIndex,
  isUniqueOn,
  parseIndex,
  usesColumn,
  withColumns,
  withTable,
} from '$lib/schema/indexes';

describe('indexes', () => {
  it('are read with all their parts', () => {
    const index = parseIndex(
      "create unique index if not exists main.[a b] on \"posts\" (`title` COLLATE NOCASE desc, lower(name, ')')) where (a != '')",
    );

    expect(index).toEqual({
      isUnique: true,
      isOptional: true,
      schema: 'main',
      name: 'a b',
      table: 'posts',
      columns: ['`title` COLLATE NOCASE desc', "lower(name, ')')"],
      where: "(a != '')",
    });
    expect(index && columnNames(index)).toEqual(['title', "lower(name, ')')"]);
  });

  it('are written as they were read', () => {
    const sql = "CREATE UNIQUE INDEX `i` ON `t` (`a`, `b` DESC) WHERE `a` != ''";
    const index = parseIndex(sql);

    expect(index && formatIndex(index)).toBe(sql);
  });

  it.each([
    '',
    'CREATE TABLE a (b)',
    'CREATE INDEX a ON b ()',
    'CREATE INDEX a ON b (c',
    'CREATE INDEX a ON b (c) x',
  ])('are not read from %j', (sql) => {
    expect(parseIndex(sql)).toBeUndefined();
  });

  it('have an empty table in scaffolds', () => {
    expect(withTable('CREATE INDEX `i` ON `` (`a`)', 'posts')).toBe('CREATE INDEX `i` ON `posts` (`a`)');
  });

  it('follow a column everywhere but in text', () => {
    const sql = "CREATE INDEX `i` ON `t` (`a`, lower(a)) WHERE a != 'a' AND b = 1";

    expect(withColumns(sql, new Map([['a', 'z']]))).toBe(
      "CREATE INDEX `i` ON `t` (`z`, lower(`z`)) WHERE `z` != 'a' AND b = 1",
    );
  });

  it('are unique on one column only', () => {
    expect(isUniqueOn('CREATE UNIQUE INDEX i ON t (Title)', 'title')).toBe(true);
    expect(isUniqueOn('CREATE UNIQUE INDEX i ON t (title, b)', 'title')).toBe(false);
    expect(isUniqueOn('CREATE INDEX i ON t (title)', 'title')).toBe(false);
  });

  it('use columns of conditions', () => {
    expect(usesColumn("CREATE INDEX i ON t (a) WHERE b != 'c'", 'b')).toBe(true);
    expect(usesColumn("CREATE INDEX i ON t (a) WHERE b != 'c'", 'c')).toBe(false);
  });
});
