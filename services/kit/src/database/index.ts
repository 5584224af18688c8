export { createDataSource, databaseName, databaseUrl, type DatabaseDefinition } from './data-source';
export { ensureDatabase } from './ensure-database';
export { Foundation1750000000000 } from './foundation';
export { unitOfWork, type AuditEntry, type Cause, type UnitOfWork } from './unit-of-work';
export { recordset } from './recordset';
