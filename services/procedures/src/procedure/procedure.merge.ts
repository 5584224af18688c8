import { foldName } from '@lien-thong/kit/text';
import type { ProcedureState } from './procedure.state';

export type Origin = 'SEED' | 'IMPORT' | 'COMMAND';

/** What one origin says, and where it was read. */
export interface Said<S> {
  readonly state: S;
  readonly document: string | null;
  readonly locator: string | null;
}

/** What each origin says of one procedure. A command says only the values that it gives. */
export interface SaidByOrigin {
  readonly SEED?: Said<ProcedureState>;
  readonly IMPORT?: Said<ProcedureState>;
  readonly COMMAND?: Said<Partial<ProcedureState>>;
}

/** What holds of a procedure that nobody says anything of. */
const NOTHING_SAID: ProcedureState = {
  ...{
    printedCode: null,
    name: '',
    field: null,
    kind: 'PUBLIC',
    status: 'IN_FORCE',
    managingAgencyCode: null,
  },
  ...{ authorityLevels: [], audiences: null, executingBodies: null, channels: null, processingTimes: null },
  ...{ components: null, results: null, requirements: null, legalBasis: null, onlineLevel: null },
};

/** What holds: the value that a command gave, then the one of the seed, then the catalogue's. */
export function stateOf({ SEED, IMPORT, COMMAND }: SaidByOrigin): ProcedureState {
  const found = (SEED ?? IMPORT) ? mergeStates(SEED?.state ?? null, IMPORT?.state ?? null) : NOTHING_SAID;
  return { ...found, ...COMMAND?.state };
}

/** What was entered by hand, as far as it can be compared with a catalogue; null where nothing was. */
export function enteredOf({ SEED, IMPORT, COMMAND }: SaidByOrigin): ProcedureState | null {
  if (!SEED && !COMMAND) return null;
  return { ...((SEED ?? IMPORT)?.state ?? NOTHING_SAID), ...COMMAND?.state };
}

/** Where it was read: what was entered by hand before the catalogue. A command may name no document. */
export function originOf({ SEED, IMPORT, COMMAND }: SaidByOrigin): Omit<Said<unknown>, 'state'> {
  const { document, locator } = (COMMAND?.document ? COMMAND : (SEED ?? IMPORT)) ?? {
    document: null,
    locator: null,
  };
  return { document, locator };
}

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
    ...((entered.steps ?? imported.steps) && { steps: entered.steps ?? imported.steps }),
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
  compare('tình trạng', entered.status, imported.status, entered.status === imported.status);
  compare('yêu cầu, điều kiện', ...printed(entered.requirements, imported.requirements));
  compare('đối tượng', ...lists(entered.audiences, imported.audiences));
  compare('cơ quan thực hiện', ...lists(entered.executingBodies, imported.executingBodies));
  compare('căn cứ pháp lý', ...lists(entered.legalBasis, imported.legalBasis));
  return found;
}

type Pair = [string | null, string | null, boolean];
type List = readonly string[] | null;

const levels = (state: ProcedureState): string => [...state.authorityLevels].sort().join(', ');

/** Lists are sets here: a catalogue that lists them in another order says the same. */
function lists(mine: List, theirs: List): Pair {
  const [one, other] = [mine, theirs].map((list) => list && [...list].sort().join(', ')) as [
    string | null,
    string | null,
  ];
  return [one, other, one === other];
}

/** The catalogue at hand cuts long texts: what is left of one contradicts nothing where it is a beginning. */
function printed(mine: string | null, theirs: string | null): Pair {
  const cut = theirs?.endsWith('…') ? foldName(theirs.slice(0, -1)) : null;
  const whole = foldName(mine ?? '');
  return [mine, theirs, cut === null ? whole === foldName(theirs ?? '') : whole.startsWith(cut)];
}
