import { foldName } from '@lien-thong/kit/text';
import type { ProcedureState } from './procedure.state';

/** What holds: the value entered by hand, and the catalogue's where none was. */
export function mergeStates(entered: ProcedureState | null, imported: ProcedureState | null): ProcedureState {
  if (!entered || !imported) return (entered ?? imported) as ProcedureState;
  return {
    printedCode: entered.printedCode ?? imported.printedCode,
    name: entered.name,
    field: entered.field ?? imported.field,
    kind: entered.kind,
    status: entered.status,
    managingAgencyCode: entered.managingAgencyCode ?? imported.managingAgencyCode,
    authorityLevels: entered.authorityLevels.length > 0 ? entered.authorityLevels : imported.authorityLevels,
    audiences: entered.audiences ?? imported.audiences,
    executingBodies: entered.executingBodies ?? imported.executingBodies,
    channels: entered.channels ?? imported.channels,
    processingTimes: entered.processingTimes ?? imported.processingTimes,
    components: entered.components ?? imported.components,
    results: entered.results ?? imported.results,
    requirements: entered.requirements ?? imported.requirements,
    legalBasis: entered.legalBasis ?? imported.legalBasis,
    onlineLevel: entered.onlineLevel ?? imported.onlineLevel,
  };
}

export interface Contradiction {
  /** In Vietnamese, as a data issue says it. */
  readonly what: string;
  readonly entered: string;
  readonly imported: string;
}

/** Where the catalogue says something else than what was entered by hand. What only one of them says is none. */
export function contradictions(entered: ProcedureState, imported: ProcedureState): Contradiction[] {
  const found: Contradiction[] = [];
  const compare = (what: string, mine: string | null, theirs: string | null, same: boolean): void => {
    if (mine && theirs && !same) found.push({ what, entered: mine, imported: theirs });
  };
  const alike = (mine: string | null, theirs: string | null): boolean =>
    foldName(mine ?? '') === foldName(theirs ?? '');

  compare('tên', entered.name, imported.name, alike(entered.name, imported.name));
  compare('lĩnh vực', entered.field, imported.field, alike(entered.field, imported.field));
  compare(
    'cơ quan',
    entered.managingAgencyCode,
    imported.managingAgencyCode,
    entered.managingAgencyCode === imported.managingAgencyCode,
  );
  const [mine, theirs] = [levels(entered), levels(imported)];
  compare('cấp thực hiện', mine, theirs, mine === theirs);
  // The catalogue marks internal procedures only: it cannot contradict that one is interlinked.
  const internal = (state: ProcedureState): boolean => state.kind === 'INTERNAL';
  compare('loại', entered.kind, imported.kind, internal(entered) === internal(imported));
  return found;
}

const levels = (state: ProcedureState): string => [...state.authorityLevels].sort().join(', ');
