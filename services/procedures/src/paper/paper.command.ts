import { todayInVietnam } from '@lien-thong/kit/clock';
import { requireRight, requireVersion, type Author } from '@lien-thong/kit/commands';
import { unitOfWork } from '@lien-thong/kit/database';
import { CodedError } from '@lien-thong/kit/errors';
import { keyOn } from '@lien-thong/kit/succession';
import type { DataSource } from 'typeorm';
import type { SetComponentDatabasesInput } from '../generated/graphql';
import { procedureErrors } from '../procedure/procedure.errors';
import { readDecision } from '../procedure/procedure.input';
import { stateReadiness } from '../readiness/readiness.facts';
import { linkPapers } from './paper.service';

/** Says by hand which databases replace a paper; stands against the rules. @returns the paper's id. */
export function setComponentDatabases(
  db: DataSource,
  author: Author,
  { component, databases, decision, expectedVersion }: SetComponentDatabasesInput,
): Promise<string> {
  return unitOfWork(db, author.cause, async (uow) => {
    const rows: { name: string; procedure: string; agency: string | null }[] = await uow.manager.query(
      `SELECT component.name, procedure.code AS procedure, procedure.managing_agency_code AS agency
       FROM dossier_component component JOIN procedure ON procedure.code = component.procedure_code
       WHERE component.id = $1`,
      [component],
    );
    const [paper] = rows;
    if (!paper) throw new CodedError(procedureErrors.COMPONENT_UNKNOWN, { id: component });
    requireRight(author, await keyOn(uow.manager, 'agency', paper.agency, todayInVietnam(uow.cause.at)));
    await requireVersion(uow, 'Procedure', paper.procedure, expectedVersion);
    const codes = [...new Set(databases)].sort();
    const known: { code: string }[] = await uow.manager.query(
      'SELECT code FROM database_state WHERE code = ANY($1)',
      [codes],
    );
    const unknown = codes.find((code) => !known.some((one) => one.code === code));
    if (unknown !== undefined) throw new CodedError(procedureErrors.DATABASE_UNKNOWN, { code: unknown });
    await uow.manager.query(
      `INSERT INTO component_database_entry (component_id, databases, document, entered_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (component_id) DO UPDATE SET
         databases = excluded.databases, document = excluded.document, entered_at = excluded.entered_at`,
      [component, codes, readDecision(decision), uow.cause.at],
    );
    await linkPapers(uow, [{ id: component, name: paper.name }]);
    uow.audit({ action: 'set-component-databases', subjectType: 'DossierComponent', subject: component });
    await stateReadiness(uow, [paper.procedure]);
    return component;
  });
}
