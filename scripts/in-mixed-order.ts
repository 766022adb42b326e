/** The samples in another order each time, and always in the same one for a time. */
export function inMixedOrder<Item>(items: readonly Item[], time: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, 2_654_435_761 + 2 * time) >>> 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
