export { readCsv, type CsvRow } from './read-csv';
export { runSeeds, type Seed, type SeedContext } from './run-seeds';
