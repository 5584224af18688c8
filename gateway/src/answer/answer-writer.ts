import type { Denial } from '../authorisation/requirement';
import type {
  AnswerField,
  Completion,
  Condition,
  DeniedCompletion,
  LeafCompletion,
  ListCompletion,
  ObjectCompletion,
  Program,
  Selection,
} from '../compile';
import { isObject, read, type Json, type JsonObject } from '../json';
import { ANSWER_BUFFERS } from './answer-buffers';
import { leafFieldText, leafText } from './leaf-text';
import { TextBuffer } from './text-buffer';
import { WrittenData } from './written-data';

/** A value of the answer that its type does not allow. */
export interface Violation {
  readonly kind: 'missing' | 'invalid' | Denial;
  readonly path: readonly (string | number)[];
  /** `Type.field` */
  readonly coordinate: string;
}

export interface WrittenAnswer {
  /** The JSON of the data; null where nothing of it is left. */
  readonly data: WrittenData | null;
  readonly violations: readonly Violation[];
}

export interface AnswerInput {
  readonly program: Program;
  /** What was fetched. */
  readonly data: JsonObject;
  /** With defaults; @skip and @include read them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Objects that lie at several places: their text is written once and repeated. */
  readonly repeated: ReadonlySet<JsonObject>;
  /** No text of the data needs an escape: none is looked through for one. */
  readonly plain: boolean;
}

/** What became of a value: written; null; or null after it was reported why. */
type Outcome = 'written' | 'null' | 'reported';

/** Enough to tell what may not be seen, however many objects have it. */
const MOST_DENIALS = 100;

const BUFFER = new TextBuffer(ANSWER_BUFFERS);

/** Checks what was fetched against the types of the operation and writes it, in one go. */
export function writeAnswer(input: AnswerInput): WrittenAnswer {
  return new AnswerWriter(input).write();
}

class AnswerWriter {
  private readonly violations: Violation[] = [];
  private readonly path: (string | number)[] = [];
  private readonly held: (boolean | undefined)[] = [];
  private readonly written = new Map<JsonObject, { selection: Selection; start: number; end: number }>();
  private introspected: ReadonlyMap<string, string> | undefined;
  private coordinate = '';
  private denials = 0;

  constructor(private readonly input: AnswerInput) {}

  write(): WrittenAnswer {
    const { program, data } = this.input;
    BUFFER.clear();
    BUFFER.add(WrittenData.OPENING);
    const fine = this.object(program.answer.fieldsOf(program.rootType) ?? [], data);
    BUFFER.add(WrittenData.CLOSING);
    return { data: fine ? new WrittenData(BUFFER.take()) : null, violations: this.violations };
  }

  /** @returns false where a field that must not be null is: then nothing of the object counts. */
  private object(fields: readonly AnswerField[], object: JsonObject): boolean {
    const { plain } = this.input;
    // Leaves are joined here and handed on together: there are more of them than of everything else.
    let text = '{';
    let first = true;
    for (let place = 0; place < fields.length; place += 1) {
      const field = fields[place] as AnswerField;
      if (field.condition >= 0 && !this.holds(field.condition)) continue;
      const { value } = field;
      const leaf =
        value.kind === 'leaf' ? leafFieldText(field, value, read(object, field.key), first, plain) : null;
      if (leaf !== null) text += leaf;
      else {
        BUFFER.add(text + (first ? field.prefix : field.following));
        text = '';
        if (!this.field(field, object)) return false;
      }
      first = false;
    }
    BUFFER.add(`${text}}`);
    return true;
  }

  private field(field: AnswerField, object: JsonObject): boolean {
    const { value, key } = field;
    if (value.kind === 'typename') {
      if (value.text === null) return false;
      BUFFER.add(value.text);
      return true;
    }
    if (value.kind === 'introspection') {
      BUFFER.add(this.introspection().get(key) ?? 'null');
      return true;
    }
    this.path.push(key);
    this.coordinate = field.coordinate;
    const fine = value.kind === 'denied' ? this.denied(value) : this.value(value, read(object, key));
    this.path.pop();
    return fine;
  }

  private denied({ nonNull, denial }: DeniedCompletion): boolean {
    this.denials += 1;
    if (this.denials <= MOST_DENIALS) this.report(denial);
    if (!nonNull) BUFFER.add('null');
    return !nonNull;
  }

  /** @returns false where null stands for what must not be null. */
  private value(completion: Completion, value: Json | undefined): boolean {
    const outcome = this.nullable(completion, value);
    if (outcome === 'written') return true;
    if (!completion.nonNull) {
      BUFFER.add('null');
      return true;
    }
    if (outcome === 'null') this.report('missing');
    return false;
  }

  private nullable(completion: Completion, value: Json | undefined): Outcome {
    if (value === null || value === undefined) return 'null';
    if (completion.kind === 'leaf') return this.leaf(completion, value);
    if (completion.kind === 'list') return this.list(completion, value);
    return this.composite(completion, value);
  }

  private leaf(completion: LeafCompletion, value: Json): Outcome {
    const text = leafText(completion, value, this.input.plain);
    if (text === null) return this.report('invalid');
    BUFFER.add(text);
    return 'written';
  }

  private list({ of }: ListCompletion, value: Json): Outcome {
    if (!Array.isArray(value)) return this.report('invalid');
    const { coordinate } = this;
    const mark = BUFFER.mark();
    let fine = true;
    BUFFER.add('[');
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0) BUFFER.add(',');
      this.path.push(index);
      this.coordinate = coordinate;
      // The rest is looked at all the same, so that everything that is wrong is told at once.
      if (!this.value(of, value[index])) fine = false;
      this.path.pop();
    }
    if (!fine) return this.takeBack(mark);
    BUFFER.add(']');
    return 'written';
  }

  private composite({ selection }: ObjectCompletion, value: Json): Outcome {
    if (!isObject(value)) return this.report('invalid');
    const typename = read(value, '__typename') ?? selection.declared;
    const fields = typeof typename === 'string' ? selection.fieldsOf(typename) : null;
    if (!fields) return this.report('invalid');
    if (this.input.repeated.has(value)) return this.repeated(selection, fields, value);
    return this.once(fields, value);
  }

  private once(fields: readonly AnswerField[], value: JsonObject): Outcome {
    const mark = BUFFER.mark();
    return this.object(fields, value) ? 'written' : this.takeBack(mark);
  }

  private repeated(selection: Selection, fields: readonly AnswerField[], value: JsonObject): Outcome {
    const known = this.written.get(value);
    if (known?.selection === selection) {
      BUFFER.repeat(known.start, known.end);
      return 'written';
    }
    const before = this.violations.length;
    const start = BUFFER.flush();
    const outcome = this.once(fields, value);
    // What was reported stands at one place only; at the next it has to be reported again.
    if (outcome === 'written' && this.violations.length === before) {
      this.written.set(value, { selection, start, end: BUFFER.flush() });
    }
    return outcome;
  }

  private takeBack(mark: ReturnType<TextBuffer['mark']>): Outcome {
    BUFFER.backTo(mark);
    this.written.clear();
    return 'reported';
  }

  private report(kind: Violation['kind']): Outcome {
    this.violations.push({ kind, path: [...this.path], coordinate: this.coordinate });
    return 'reported';
  }

  private holds(place: number): boolean {
    const known = this.held[place];
    if (known !== undefined) return known;
    const condition = this.input.program.conditions[place] as Condition;
    const holds = condition.some((all) =>
      all.every(({ variable, is }) => this.input.variables[variable] === is),
    );
    this.held[place] = holds;
    return holds;
  }

  private introspection(): ReadonlyMap<string, string> {
    this.introspected ??= this.input.program.introspection?.answer(this.input.variables) ?? new Map();
    return this.introspected;
  }
}
