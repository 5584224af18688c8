import { javaProblem } from './possible';

test('Java 17 and newer will do, in whichever way it states its version', () => {
  for (const version of ['openjdk version "17.0.15" 2025-04-15', 'openjdk version "21" 2023-09-19']) {
    expect(javaProblem(version)).toBeUndefined();
  }
});

test('no Java, an older one, and a text without version are refused with what to install', () => {
  expect(javaProblem(undefined)).toMatch(/which is not on the PATH\. Install Java 17/);
  expect(javaProblem('java version "1.8.0_292"\nmore')).toMatch(
    /needs Java 17, this is java version "1\.8\.0_292"\. Install/,
  );
  expect(javaProblem('openjdk version "11.0.2"')).toMatch(/Install Java 17/);
  expect(javaProblem('nothing')).toMatch(/Install Java 17/);
});
