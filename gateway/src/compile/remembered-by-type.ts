/**
 * What is made once for each type.
 * @param keeps whether what was made may be kept: a subgraph may lie about types as often as it likes.
 */
export function rememberedByType<N extends string | undefined, T>(
  make: (typename: N) => T,
  keeps: (typename: N, made: T) => boolean,
): (typename: N) => T {
  const known = new Map<N, T>();
  // Most objects at a place are of one type, which is then found without looking.
  let last: { readonly typename: N; readonly made: T } | undefined;
  return (typename) => {
    if (last && last.typename === typename) return last.made;
    let made = known.get(typename);
    if (made === undefined) {
      made = make(typename);
      if (!keeps(typename, made)) return made;
      known.set(typename, made);
    }
    last = { typename, made };
    return made;
  };
}
