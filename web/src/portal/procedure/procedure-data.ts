import type { PortalProcedureQuery } from '../../generated/portal-procedure';

export type Procedure = NonNullable<PortalProcedureQuery['procedure']>;
export type Channel = NonNullable<Procedure['channels']>[number];
