// Lints texts that are no files: [{ path, text }] on standard input, the rules that each breaks on standard output.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const broken = [];
for (const one of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(one.text, { filePath: one.path });
  broken.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(broken));
