import type { CollectionModel } from 'pocketbase';

export const BOX_WIDTH = 230;
export const HEAD_HEIGHT = 34;
export const ROW_HEIGHT = 22;
const FOOT = 8;
const GAP_X = 110;
const GAP_Y = 28;
/** A column higher than this goes on in another one. */
const TALLEST = 1500;

export interface Box {
  readonly collection: CollectionModel;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A relation: from the row of its field to the head of the collection that it names. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly isMultiple: boolean;
}

export interface Diagram {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

interface Relation {
  readonly row: number;
  readonly target: string;
  readonly isMultiple: boolean;
}

function relationsOf(collection: CollectionModel, known: ReadonlyMap<string, CollectionModel>): Relation[] {
  return collection.fields.flatMap((field, row) => {
    const target: unknown = field.collectionId;
    if (field.type !== 'relation' || typeof target !== 'string' || !known.has(target)) return [];
    return [{ row, target, isMultiple: Number(field.maxSelect) > 1 }];
  });
}

function heightOf(collection: CollectionModel): number {
  return HEAD_HEIGHT + collection.fields.length * ROW_HEIGHT + FOOT;
}

/** How many relations away the farthest collection is that this one leads to; circles end where they close. */
function depths(
  collections: readonly CollectionModel[],
  relations: ReadonlyMap<string, Relation[]>,
): Map<string, number> {
  const found = new Map<string, number>();
  const open = new Set<string>();
  const depth = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) return -1;
    open.add(id);
    const targets = (relations.get(id) ?? []).filter((relation) => relation.target !== id);
    const result = targets.reduce((most, relation) => Math.max(most, depth(relation.target) + 1), 0);
    open.delete(id);
    found.set(id, result);
    return result;
  };
  for (const { id } of collections) depth(id);
  return found;
}

/** Columns from left to right: what others refer to stands left of them, what has no relations at the end. */
function columnsOf(
  collections: readonly CollectionModel[],
  relations: ReadonlyMap<string, Relation[]>,
): CollectionModel[][] {
  const depth = depths(collections, relations);
  const targets = new Set([...relations.values()].flat().map((relation) => relation.target));
  const columns: CollectionModel[][] = [];
  const alone: CollectionModel[] = [];
  for (const collection of collections) {
    const isAlone = (relations.get(collection.id) ?? []).length === 0 && !targets.has(collection.id);
    if (isAlone) alone.push(collection);
    else (columns[depth.get(collection.id) ?? 0] ??= []).push(collection);
  }
  return [...columns.filter((column) => column.length > 0), alone].flatMap(split);
}

function split(column: readonly CollectionModel[]): CollectionModel[][] {
  const parts: CollectionModel[][] = [];
  let height = Infinity;
  for (const collection of column) {
    const added = heightOf(collection) + GAP_Y;
    if (height + added > TALLEST) {
      parts.push([]);
      height = 0;
    }
    parts.at(-1)?.push(collection);
    height += added;
  }
  return parts;
}

function pathOf(from: Box, row: number, to: Box): string {
  const y1 = from.y + HEAD_HEIGHT + (row + 0.5) * ROW_HEIGHT;
  const y2 = to.y + HEAD_HEIGHT / 2;
  const isLeft = to.x < from.x;
  const isBeside = to.x === from.x;
  const x1 = isLeft ? from.x : from.x + BOX_WIDTH;
  const x2 = isLeft || isBeside ? to.x + BOX_WIDTH : to.x;
  const bend = isBeside ? GAP_X * 0.7 : Math.max(50, Math.abs(x2 - x1) / 2);
  const out1 = isLeft ? x1 - bend : x1 + bend;
  const out2 = isLeft || isBeside ? x2 + bend : x2 - bend;
  return `M${x1} ${y1}C${out1} ${y1} ${out2} ${y2} ${x2} ${y2}`;
}

/** Places collections and the lines between them; coordinates begin at 0. */
export function diagramOf(collections: readonly CollectionModel[]): Diagram {
  const known = new Map(collections.map((collection) => [collection.id, collection]));
  const relations = new Map(collections.map((it) => [it.id, relationsOf(it, known)]));
  const boxes = columnsOf(collections, relations).flatMap((column, at) => {
    let y = 0;
    return column.map((collection): Box => {
      const box = { collection, x: at * (BOX_WIDTH + GAP_X), y, height: heightOf(collection) };
      y += box.height + GAP_Y;
      return box;
    });
  });
  const placed = new Map(boxes.map((box) => [box.collection.id, box]));
  const lines = boxes.flatMap((from) =>
    (relations.get(from.collection.id) ?? []).flatMap(({ row, target, isMultiple }): Line[] => {
      const to = placed.get(target);
      return to === undefined
        ? []
        : [{ from: from.collection.id, to: target, path: pathOf(from, row, to), isMultiple }];
    }),
  );
  return {
    boxes,
    lines,
    width: Math.max(0, ...boxes.map((box) => box.x + BOX_WIDTH)),
    height: Math.max(0, ...boxes.map((box) => box.y + box.height)),
  };
}
