import type { NewEvent } from '@lien-thong/kit/events';
import { sourceOf } from '@lien-thong/kit/sources';
import type { ProcedureImported } from '../generated/events';
import { componentId, type ComponentState } from './procedure.state';
import type { EffectiveProcedure } from './procedure.service';

/** The fact that a procedure is registered as it is, with its whole public state. */
export function eventOf({ code, state, document, locator }: EffectiveProcedure): NewEvent {
  const data: ProcedureImported = {
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
  return {
    type: 'procedures.procedure-imported.v1',
    entity: 'Procedure',
    subject: code,
    agencies: state.managingAgencyCode ? [state.managingAgencyCode] : [],
    data,
  };
}

const hasForm = ({ eForm, forms }: ComponentState): boolean => eForm || forms.length > 0;
