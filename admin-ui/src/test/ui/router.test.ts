import { describe, expect, test } from 'vitest';
import { href, match, placeOf } from '$lib/router/match';

describe('addresses', () => {
  test('are split into path and query', () => {
    const place = placeOf('#/logs?filter=a%3D1&page=2');

    expect(place.path).toBe('/logs');
    expect(Object.fromEntries(place.query)).toEqual({ filter: 'a=1', page: '2' });
  });

  test('without anything lead to the start', () => {
    expect(placeOf('').path).toBe('/');
    expect(placeOf('#').path).toBe('/');
  });

  test('are made from patterns with what has to be encoded encoded', () => {
    expect(href('/collections/:name', { name: 'a/b' }, { sort: '-created' })).toBe(
      '#/collections/a%2Fb?sort=-created',
    );
  });
});

describe('patterns', () => {
  test('give the segments that they name', () => {
    expect(match('/collections/:name/:id', '/collections/a%2Fb/1')).toEqual({ name: 'a/b', id: '1' });
  });

  test('ask for as many segments as they have', () => {
    expect(match('/collections', '/collections/a')).toBeUndefined();
    expect(match('/collections/:name', '/collections')).toBeUndefined();
    expect(match('/collections/:name', '/collections/')).toBeUndefined();
  });

  test('do not match what cannot be decoded', () => {
    expect(match('/collections/:name', '/collections/%E0%A4%A')).toBeUndefined();
  });
});
