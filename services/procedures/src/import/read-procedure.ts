import type { ProcedureAuthorityLevel } from '../generated/graphql';
import { quote } from '@lien-thong/kit/issues';
import { audienceCode, audienceName } from '../procedure/procedure.audience';
import type { OnlineLevel, ProcedureState, TimeState } from '../procedure/procedure.state';
import type { Fault } from './faults';
import { readChannels } from './read-channels';
import { readComponents } from './read-components';
import { readPrintedTime } from './read-time';
import type { CatalogueRecord } from './record';

const LEVELS: ReadonlyMap<string, ProcedureAuthorityLevel> = new Map([
  ['MINISTRY', 'CENTRAL'],
  ['PROVINCE', 'PROVINCIAL'],
  ['WARD', 'COMMUNAL'],
  ['VERTICAL', 'VERTICAL'],
  ['OTHER', 'OTHER'],
]);

// What is not offered online is still described on the portal, and that is the lowest of the three levels, «cung cấp
// thông tin» (Nghị định 42/2022/NĐ-CP); so KHONG_TRUC_TUYEN is INFORMATION, and only an absent flag is null.
const ONLINE_LEVELS: ReadonlyMap<string, OnlineLevel> = new Map([
  ['TOAN_TRINH', 'FULL'],
  ['MOT_PHAN', 'PARTIAL'],
  ['KHONG_TRUC_TUYEN', 'INFORMATION'],
]);

const TYPES = new Set(['STANDARD', 'SPECIFIC', 'STANDARD_INTERNAL']);
/** Both are in force: the second has been changed since it was first published. */
const STATES = new Set(['ACTIVE', 'UPDATED']);

const NATIONAL_CODE = /^\d\.\d{6}$/u;
const DISTRICT = /(?<!\p{L})(cấp huyện|huyện|quận|thị xã)(?!\p{L})/iu;

/** What a record says, and what is wrong with it. The agency is placed elsewhere, for a whole batch at once. */
export function readProcedure(record: CatalogueRecord): { state: ProcedureState; faults: Fault[] } {
  const { channels, faults } = readChannels(record);
  const components = readComponents(record);
  const levels = (record.levels ?? []).flatMap((level) => LEVELS.get(level) ?? []);
  const onlineLevel = ONLINE_LEVELS.get(record.onlineLevel ?? '') ?? null;
  const audiences = record.subjects?.map(audienceCode) ?? null;
  const state: ProcedureState = {
    printedCode: record.code,
    name: record.name,
    field: record.field,
    kind: record.type === 'STANDARD_INTERNAL' ? 'INTERNAL' : 'PUBLIC',
    status: 'IN_FORCE',
    managingAgencyCode: null,
    // Sets, in one order: a record that lists them in another has not changed.
    authorityLevels: distinct(levels).sort(),
    audiences: audiences && distinct(audiences).sort(),
    executingBodies: record.executing ? distinct(record.executing) : null,
    channels,
    processingTimes: record.processingTime ? timesOf(record.processingTime) : null,
    components,
    results: record.result ?? null,
    requirements: record.requirements,
    legalBasis: record.legalBasis ? distinct(record.legalBasis) : null,
    onlineLevel,
  };
  return {
    state,
    faults: [...faults, ...wordFaults(record), ...codeFaults(record), ...otherFaults(record, state)],
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const timesOf = (printed: readonly string[]): TimeState[] =>
  distinct(printed).flatMap((time) => readPrintedTime(time) ?? []);

function wordFaults(record: CatalogueRecord): Fault[] {
  const words = [
    ...(record.levels ?? [])
      .filter((level) => !LEVELS.has(level))
      .map((level) => `cấp thực hiện ${quote(level)}`),
    ...(record.subjects ?? [])
      .filter((subject) => audienceName(audienceCode(subject)) === null)
      .map((subject) => `đối tượng ${quote(subject)}`),
    ...unknown('mức độ trực tuyến', record.onlineLevel, (word) => ONLINE_LEVELS.has(word)),
    ...unknown('loại thủ tục', record.type, (word) => TYPES.has(word)),
    ...unknown('trạng thái', record.state, (word) => STATES.has(word)),
  ];
  return distinct(words).map((word) => ({ kind: 'IMPORT_VALUE_UNKNOWN', detail: `không hiểu ${word}` }));
}

function unknown(what: string, word: string | null, isKnown: (word: string) => boolean): string[] {
  return word === null || isKnown(word) ? [] : [`${what} ${quote(word)}`];
}

function codeFaults({ code, codeRaw }: CatalogueRecord): Fault[] {
  const spaced = typeof codeRaw === 'string' && codeRaw !== code;
  if (!spaced && NATIONAL_CODE.test(code)) return [];
  const why = spaced ? 'thừa khoảng trắng' : 'không đúng dạng mã thủ tục';
  return [{ kind: 'PROCEDURE_CODE_MISPRINTED', detail: `mã ${quote(codeRaw ?? code)} ${why}` }];
}

function otherFaults(record: CatalogueRecord, state: ProcedureState): Fault[] {
  const faults: Fault[] = [];
  if (state.onlineLevel === 'FULL' && !state.channels?.some(({ channel }) => channel === 'ONLINE')) {
    const detail = 'ghi là toàn trình nhưng không có cách thức trực tuyến';
    faults.push({ kind: 'PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL', detail });
  }
  const district = DISTRICT.exec(state.name)?.[0];
  if (district)
    faults.push({ kind: 'PROCEDURE_NAMES_ABOLISHED_LEVEL', detail: `tên còn ghi ${quote(district)}` });
  for (const [what, total, listed] of [
    ['cách thức', record.methodsTotal, record.methods],
    ['thành phần hồ sơ', record.componentsTotal, record.components],
  ] as const) {
    if (typeof total !== 'number' || total <= (listed?.length ?? 0)) continue;
    faults.push({ kind: 'IMPORT_LIST_CUT', detail: `chỉ có ${listed?.length ?? 0}/${total} ${what}` });
  }
  return faults;
}
