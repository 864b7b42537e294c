/** A map with one entry more or other; the map itself stays as it was. */
export const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

/** A set with one member more. */
export const include = <T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> =>
  new Set(set).add(member);

/** A set with one member less. */
export const exclude = <T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> =>
  new Set([...set].filter((one) => one !== member));
