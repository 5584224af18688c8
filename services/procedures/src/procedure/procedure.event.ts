import type { NewEvent } from '@lien-thong/kit/events';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ProcedureAmended, ProcedureImported } from '../generated/events';
import { componentId, type ComponentState, type ProcedureState } from './procedure.state';
import type { EffectiveProcedure } from './procedure.service';

/** The fact that a source says a procedure to be as it is, with its whole public state. */
export function importedFact(procedure: EffectiveProcedure): NewEvent {
  return factOf('procedures.procedure-imported.v1', procedure, publicState(procedure));
}

/** What a command can do to a procedure. */
export type Change = 'published' | 'amended' | 'repealed';

/** Levels from the highest down: what is handed to a later one is decentralised. */
const DOWNWARDS = ['CENTRAL', 'PROVINCIAL', 'COMMUNAL'];

/**
 * The facts that a command changed a procedure from a day on, each with the whole state: that it changed, and where so,
 * that papers were cut and that a lower level got it.
 */
export function changedFacts(
  change: Change,
  procedure: EffectiveProcedure,
  before: ProcedureState | undefined,
  effectiveOn: string,
): NewEvent[] {
  const { code, state, version: versionNumber } = procedure;
  const data: ProcedureAmended = { ...publicState(procedure), versionNumber, effectiveOn };
  const facts = [factOf(`procedures.procedure-${change}.v1`, procedure, data)];
  if (change !== 'amended' || !before) return facts;
  const kept = new Set((state.components ?? []).map((component) => componentId(code, component)));
  const cut = (before.components ?? [])
    .map((component) => componentId(code, component))
    .filter((id) => !kept.has(id));
  if (cut.length > 0) facts.push(factOf('procedures.component-cut.v1', procedure, { ...data, cut }));
  const lowest = Math.max(...before.authorityLevels.map((level) => DOWNWARDS.indexOf(level)));
  const newLevels = state.authorityLevels.filter((level) => DOWNWARDS.indexOf(level) > lowest);
  if (before.authorityLevels.length > 0 && newLevels.length > 0) {
    facts.push(factOf('procedures.authority-decentralised.v1', procedure, { ...data, newLevels }));
  }
  return facts;
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
      eForm: component.eForm,
    })),
    source: sourceOf({ document, locator }),
  };
}

function factOf(type: string, { code, state }: EffectiveProcedure, data: object): NewEvent {
  const agencies = state.managingAgencyCode ? [state.managingAgencyCode] : [];
  return { type, entity: 'Procedure', subject: code, agencies, data };
}

const hasForm = ({ eForm, forms }: ComponentState): boolean => eForm || forms.length > 0;
