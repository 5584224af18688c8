/** A service is one procedure as it is provided online, so it bears the procedure's code. */
export function serviceIdOf(procedureCode: string): string {
  return `DVC-${procedureCode}`;
}

/** Codes of the national catalogue: «1.001193». Ours for what the catalogue lacks begin with LT-. */
const NATIONAL_CODE = /^\d\.\d{6}$/;

export function isNationalCode(procedureCode: string): boolean {
  return NATIONAL_CODE.test(procedureCode);
}
