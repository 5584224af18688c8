export { BulletBar } from './bullet-bar';
export { StackedBars, type Bar } from './stacked-bars';
export { TileLegend, TileMap, type OutlineTile, type Tile } from './tile-map';
export { Timeline, type Due, type DueLook, type TimelineRow } from './timeline';
