/** What leads to what. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The names of a circle that begins and ends at a name, in order; nothing where no way leads back to it. */
export function circleFrom(start: string, links: Links): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    for (const next of links.get(name) ?? []) {
      if (next === start) return wayTo(name, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      waiting.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let name = end; name !== start;) {
    name = cameFrom.get(name) as string;
    way.unshift(name);
  }
  return way;
}
