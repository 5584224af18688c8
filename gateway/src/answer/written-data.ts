/** The data of an answer as JSON in UTF-8, inside the body that holds nothing else. */
export class WrittenData {
  static readonly OPENING = '{"data":';
  static readonly CLOSING = '}';

  private parsed: object | undefined;

  constructor(
    /** `{"data":…}`; in a lent buffer where it is large, so that nothing may be read once it was sent. */
    readonly body: Buffer,
  ) {}

  get json(): Buffer {
    return this.body.subarray(WrittenData.OPENING.length, -WrittenData.CLOSING.length);
  }

  read(): object {
    this.parsed ??= JSON.parse(this.json.toString()) as object;
    return this.parsed;
  }
}
