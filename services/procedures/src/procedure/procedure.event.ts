import type { NewEvent } from '@lien-thong/kit/events';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ProcedureAmended, ProcedureImported } from '../generated/events';
import { componentId, type ComponentState } from './procedure.state';
import type { EffectiveProcedure } from './procedure.service';

/** The fact that a source says a procedure to be as it is, with its whole public state. */
export function importedFact(procedure: EffectiveProcedure): NewEvent {
  return factOf('procedures.procedure-imported.v1', procedure, publicState(procedure));
}

/** What a command can do to a procedure. */
export type Change = 'published' | 'amended' | 'repealed';

/** The fact that a command changed a procedure from a day on. The three kinds carry the same. */
export function changedFact(change: Change, procedure: EffectiveProcedure, effectiveOn: string): NewEvent {
  const { version: versionNumber } = procedure;
  const data: ProcedureAmended = { ...publicState(procedure), versionNumber, effectiveOn };
  return factOf(`procedures.procedure-${change}.v1`, procedure, data);
}

function publicState({ code, state, document, locator }: EffectiveProcedure): ProcedureImported {
  return {
    code,
    printedCode: state.printedCode,
    name: state.name,
    field: state.field,
    kind: state.kind,
    status: state.status,
    managingAgencyCode: state.managingAgencyCode,
    authorityLevels: [...state.authorityLevels],
    onlineLevel: state.onlineLevel,
    channels: [...new Set((state.channels ?? []).map(({ channel }) => channel))],
    components: (state.components ?? []).map((component) => ({
      id: componentId(code, component),
      name: component.name,
      form: hasForm(component),
    })),
    source: sourceOf({ document, locator }),
  };
}

function factOf(type: string, { code, state }: EffectiveProcedure, data: object): NewEvent {
  const agencies = state.managingAgencyCode ? [state.managingAgencyCode] : [];
  return { type, entity: 'Procedure', subject: code, agencies, data };
}

const hasForm = ({ eForm, forms }: ComponentState): boolean => eForm || forms.length > 0;
