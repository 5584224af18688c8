// The catalogue's list of codes, two of them spelt with a Latin D; as read on the national portal, 18 July 2026.
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ĐT1', 'Công dân Việt Nam'],
  ['ĐT2', 'Doanh nghiệp'],
  ['ĐT3', 'Người nước ngoài cư trú tại Việt Nam'],
  ['ĐT4', 'Người nước ngoài'],
  ['ĐT5', 'Đảng viên'],
  ['ĐT6', 'Tổ chức Đảng'],
  ['ĐT7', 'Tổ chức nước ngoài'],
  ['ĐT8', 'Doanh nghiệp Việt Nam'],
  ['ĐT9', 'Tổ chức (không bao gồm doanh nghiệp, HTX)'],
  ['ĐT10', 'Doanh nghiệp có vốn đầu tư nước ngoài'],
  ['DT11', 'Hợp tác xã'],
  ['DT12', 'Người Việt Nam định cư ở nước ngoài'],
  ['DT13', 'Cán bộ, công chức, viên chức'],
  ['ĐT14', 'Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú'],
  ['ĐT15', 'Người nước ngoài đã cư trú tại Việt Nam'],
]);

const CODES = new Map([...NAMES].map(([code, name]) => [name, code]));

export const audienceName = (code: string): string | null => NAMES.get(code) ?? null;

/** Null stays null: no source says for whom the procedure is. */
export const audiencesOf = (codes: readonly string[] | null) =>
  codes?.map((code) => ({ code, name: audienceName(code) })) ?? null;

/** Some records print the name where others print the code. */
export const audienceCode = (printed: string): string => CODES.get(printed) ?? printed;
