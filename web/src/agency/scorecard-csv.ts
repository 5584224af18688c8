import { DOMAINS } from '../quality/domains';
import type { Cell } from '../parts/csv';
import { KEY_FIGURES, keyFigures } from './key-figures';
import { overdueTasks } from './overdue-tasks';
import type { Agency, Figure, Scorecard } from './scorecard';

/** Names of columns are Vietnamese without marks in both languages: files are read by programs too. */
export const CSV_HEAD = [
  'ma',
  'ten',
  'phan',
  'noi_dung',
  'gia_tri',
  'don_vi',
  'tren_tong',
  'tinh_trang',
  'han',
  'nguon',
  'tinh_den_ngay',
  'so_lieu_mau',
  'lien_ket',
] as const;

interface Line {
  readonly part: string;
  readonly what: string;
  readonly value?: Cell;
  readonly unit?: Cell;
  readonly outOf?: Cell;
  readonly state?: Cell;
  readonly due?: Cell;
  readonly source?: Agency['source'];
  readonly basis?: Figure['basis'];
}

/** The figures and every row of the lists of a scorecard, a line each. */
export function csvRows(card: Scorecard, agency: Agency, day: string, address: string): Cell[][] {
  return linesOf(card, agency).map(({ part, what, value, unit, outOf, state, due, source, basis }) => [
    agency.code,
    agency.name,
    part,
    what,
    value,
    unit,
    outOf,
    state,
    due,
    source && [source.document, source.locator].filter(Boolean).join(', '),
    day,
    basis === 'SAMPLE' ? 'co' : 'khong',
    address,
  ]);
}

function linesOf(card: Scorecard, agency: Agency): Line[] {
  const figures = keyFigures(card);
  return [
    ...KEY_FIGURES.map((name): Line => {
      const figure = figures[name];
      const { value, unit, outOf, basis } = figure ?? {};
      return { part: 'con_so_chinh', what: name, value, unit, outOf, ...(basis && { state: basis, basis }) };
    }),
    ...(overdueTasks(card) ?? []).map(({ task, given }) => ({
      part: 'nhiem_vu_qua_han',
      what: `${task.id} ${task.title}`,
      value: task.daysLate,
      unit: 'ngay_cham',
      state: given,
      due: task.deadline?.dueOn,
      source: task.source,
    })),
    ...(agency.databases?.nodes ?? []).map(({ code, name, dueState, deadline, source }) => ({
      part: 'co_so_du_lieu',
      what: `${code} ${name}`,
      state: dueState,
      due: deadline?.dueOn,
      source,
    })),
    ...(agency.offeringMismatches?.nodes ?? []).map(({ service, portalLevel, systemLevel, source }) => ({
      part: 'dich_vu_lech_muc',
      what: `${service.id} ${service.name}`,
      state: `${portalLevel} / ${systemLevel}`,
      source,
    })),
    ...(agency.serviceQuality?.groups ?? []).map(({ name, maxPoints, score }) => ({
      part: 'chat_luong_phuc_vu',
      what: name,
      value: score.value,
      unit: score.unit,
      outOf: maxPoints,
      state: score.basis,
      source: score.source,
      basis: score.basis,
    })),
    ...(agency.hasToAct?.nodes ?? []).map(({ id, title, dueState, deadline, source }) => ({
      part: 'ton_tai_phai_khac_phuc',
      what: `${id} ${title}`,
      state: dueState,
      due: deadline?.dueOn,
      source,
    })),
    ...DOMAINS.flatMap((domain) => card.dataIssues?.[domain]?.nodes ?? []).map(
      ({ kind, detail, source }) => ({
        part: 'du_lieu_can_xu_ly',
        what: detail,
        state: kind,
        source,
      }),
    ),
  ];
}
