import { HouseProblem } from '../house/problem';
import { FIRST, laterSdl } from './partner/sdl';

interface Tokens {
  readonly editor: string;
  readonly registrar: string;
}

const PARTNER = 'bo-test';
const SUBGRAPH = 'phan-anh';
const CONTACT = 'someone@example.vn';
const AGENCY = 'G15';

/** Publishes for one partner as an editor of its agency does. */
export class Publisher {
  private revision = 0;
  private edition = 0;

  private constructor(
    private readonly registry: string,
    private readonly address: string,
    private readonly tokens: Tokens,
  ) {}

  /** The partner as a registrar agrees it, and its first version where everybody sees it. @param address where it answers. */
  static async begin(registry: string, address: string, tokens: Tokens): Promise<Publisher> {
    const publisher = new Publisher(registry, address, tokens);
    const hosts = [new URL(address).hostname];
    const partner = { prefix: 'pakn', agency: AGENCY, contact: CONTACT, hosts };
    await publisher.ask('PUT', `/partners/${PARTNER}`, partner, tokens.registrar);
    await publisher.publishText(FIRST);
    await publisher.change('promote', { stage: 'PUBLIC' }, tokens.registrar);
    return publisher;
  }

  /** A version that nobody has published before. */
  publish(): Promise<void> {
    this.edition += 1;
    return this.publishText(laterSdl(this.edition));
  }

  /** Back to the first version. */
  rollback(): Promise<void> {
    return this.change('rollback', { to: 1 }, this.tokens.editor);
  }

  private publishText(sdl: string): Promise<void> {
    const { address } = this;
    return this.change('versions', { sdl, address, partner: PARTNER, contact: CONTACT }, this.tokens.editor);
  }

  private async change(what: string, asked: object, token: string): Promise<void> {
    const body = { ...asked, expectedRevision: this.revision };
    await this.ask('POST', `/subgraphs/${SUBGRAPH}/${what}`, body, token);
    this.revision += 1;
  }

  private async ask(method: string, where: string, body: object, token: string): Promise<void> {
    const response = await fetch(new URL(where, this.registry), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok)
      throw new HouseProblem(`The registry answers ${response.status}: ${text.slice(0, 500)}`);
  }
}
