import type { CollectionModel } from 'pocketbase';
import { expect, test } from 'vitest';
import { diagramOf, type Box } from '$lib/collections/diagram';

function collection(id: string, targets: string[] = [], maxSelect = 1, texts = 1): CollectionModel {
  const relations = targets.map((collectionId) => ({
    name: collectionId,
    type: 'relation',
    collectionId,
    maxSelect,
  }));
  const others = Array.from({ length: texts }, (_, at) => ({ name: `text${at}`, type: 'text' }));
  return { id, name: id, type: 'base', fields: [...others, ...relations] } as unknown as CollectionModel;
}

function boxOf(boxes: readonly Box[], id: string): Box {
  const box = boxes.find((candidate) => candidate.collection.id === id);
  if (box === undefined) throw new Error(`no box of ${id}`);
  return box;
}

test('what others refer to stands left of them', () => {
  const { boxes } = diagramOf([
    collection('comments', ['posts', 'users']),
    collection('posts', ['users']),
    collection('users'),
  ]);

  expect(boxOf(boxes, 'users').x).toBeLessThan(boxOf(boxes, 'posts').x);
  expect(boxOf(boxes, 'posts').x).toBeLessThan(boxOf(boxes, 'comments').x);
});

test('there is a line for each relation between collections that are shown', () => {
  const { lines } = diagramOf([collection('posts', ['users', 'hidden', 'posts'], 5), collection('users')]);

  expect(lines.map(({ from, to, isMultiple }) => [from, to, isMultiple])).toEqual([
    ['posts', 'users', true],
    ['posts', 'posts', true],
  ]);
});

test('collections that refer to each other in a circle are all placed', () => {
  const { boxes, lines } = diagramOf([
    collection('a', ['b']),
    collection('b', ['c']),
    collection('c', ['a']),
  ]);

  expect(boxes).toHaveLength(3);
  expect(lines).toHaveLength(3);
});

test('no two boxes lie upon each other, however many there are', () => {
  const { boxes, height } = diagramOf(
    Array.from({ length: 200 }, (_, at) => collection(`c${at}`, [], 1, at % 30)),
  );

  expect(boxes).toHaveLength(200);
  expect(height).toBeLessThan(2500);
  for (const one of boxes) {
    const upon = boxes.filter(
      (other) =>
        other !== one && other.x === one.x && other.y < one.y + one.height && one.y < other.y + other.height,
    );
    expect(upon).toEqual([]);
  }
});

test('without collections there is nothing', () => {
  expect(diagramOf([])).toEqual({ boxes: [], lines: [], width: 0, height: 0 });
});
