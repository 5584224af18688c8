import './charts.css';

export interface Tile {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly value: string;
  /** Class from 0 to 4; null where nothing has been measured. */
  readonly level: number | null;
  readonly href: string | null;
  /** What whoever hears the tile is told before its value, and after it. */
  readonly told: readonly [before: string, after: string];
}

/** A place without figures of its own, drawn so that the map is whole. */
export interface OutlineTile {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

interface TileMapProps {
  readonly label: string;
  /** In the order in which the keyboard goes through them. */
  readonly tiles: readonly Tile[];
  readonly outlines: readonly OutlineTile[];
}

/** A way in, not a map: a link for each place, about where it lies. */
export function TileMap({ label, tiles, outlines }: TileMapProps) {
  return (
    <ul className="tiles" aria-label={label}>
      {tiles.map(({ key, row, column, level, href, told, label: name, value }) => (
        <li key={key} style={{ gridRow: row, gridColumn: column }}>
          <a
            className={level === null ? 'tile unmeasured' : `tile level-${level + 1}`}
            {...(href === null ? { role: 'link', 'aria-disabled': true } : { href })}
          >
            <span className="name">{name}</span>
            <span className="unseen">{told[0]}</span>
            <span className="value">{value}</span>
            <span className="unseen">{told[1]}</span>
          </a>
        </li>
      ))}
      {outlines.map(({ row, column, label: name }) => (
        <li key={name} className="tile outline" style={{ gridRow: row, gridColumn: column }}>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface TileLegendProps {
  readonly label: string;
  readonly classes: readonly string[];
  readonly unmeasured: string;
}

/** The limits of the classes, the same on every day. */
export function TileLegend({ label, classes, unmeasured }: TileLegendProps) {
  return (
    <ul className="legend" aria-label={label}>
      {classes.map((text, level) => (
        <li key={text} className="key">
          <span className={`swatch level-${level + 1}`} aria-hidden="true" /> {text}
        </li>
      ))}
      <li className="key">
        <span className="swatch unmeasured" aria-hidden="true" /> {unmeasured}
      </li>
    </ul>
  );
}
