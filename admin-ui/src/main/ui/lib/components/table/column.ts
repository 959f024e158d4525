export interface Column {
  readonly name: string;
  readonly label: string;
  readonly isSortable?: boolean;
  /** Right-aligned, digits of one width. */
  readonly isNumber?: boolean;
  /** Stays in sight at the end of a row, however wide the others are. */
  readonly isAction?: boolean;
  /** A CSS width. */
  readonly width?: string;
}

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** What a click on a header asks for. */
export function flipped(sort: Sort | undefined, column: string): Sort {
  return { column, isDescending: sort?.column === column && !sort.isDescending };
}

/** As the API wants it. */
export function sortText(sort: Sort): string {
  return `${sort.isDescending ? '-' : '+'}${sort.column}`;
}
