import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataSource, unitOfWork, type UnitOfWork } from '@lien-thong/kit/database';
import type { ServiceConfig } from '@lien-thong/kit/config';
import { ROOT } from '../house/house-config';
import { definitionIn } from '../house/service-definition';
import { loadModule } from '../products/built-modules';

const SERVICE = path.join(ROOT, 'services/public-services');
const FIRST_YEAR = 2000;

interface Report {
  readonly serviceId: string;
  readonly agencyCode: string;
  readonly month: string;
  readonly basis: 'REPORTED';
  readonly figures: Readonly<Record<string, number | null>>;
}
interface StatisticsModule {
  recordStatistics(uow: UnitOfWork, reports: readonly Report[]): Promise<void>;
}
interface FiguresModule {
  readonly FIGURES: readonly string[];
}

/** Months of dossiers that provinces report, one after the other, through the code of the command. */
export class DossierReports {
  private next = 0;

  private constructor(
    private readonly db: ReturnType<typeof createDataSource>,
    private readonly services: readonly string[],
    private readonly agencies: readonly string[],
    private readonly record: StatisticsModule['recordStatistics'],
    private readonly noFigures: Report['figures'],
  ) {}

  static async open(config: ServiceConfig): Promise<DossierReports> {
    const db = await createDataSource(definitionIn(SERVICE), config).initialize();
    const services: { id: string }[] = await db.query('SELECT id FROM public_service ORDER BY id');
    const { recordStatistics } = loadModule(
      path.join(SERVICE, 'dist/src/statistics/statistics.service.js'),
    ) as StatisticsModule;
    const { FIGURES } = loadModule(path.join(SERVICE, 'dist/src/statistics/figures.js')) as FiguresModule;
    return new DossierReports(
      db,
      services.map(({ id }) => id),
      Array.from({ length: 34 }, (_, n) => `H${String(n + 1).padStart(2, '0')}`),
      recordStatistics,
      Object.fromEntries(FIGURES.map((name) => [name, null])),
    );
  }

  get written(): number {
    return this.next;
  }

  /** One transaction: so many rows, each with its audit and its event. */
  async write(batch: number): Promise<void> {
    const reports = Array.from({ length: batch }, () => this.report());
    const cause = { actor: 'bench:events', correlationId: 'bench:events', at: new Date() };
    await unitOfWork(this.db, cause, (uow) => this.record(uow, reports));
  }

  /** Writes at a rate until a moment; a batch that is late is not made up for by a faster one. @returns how many rows. */
  async writeAtRate(perSecond: number, batch: number, until: number): Promise<number> {
    const before = this.next;
    const pause = (1000 * batch) / perSecond;
    for (let due = Date.now(); due < until; due += pause) {
      await sleep(Math.max(0, due - Date.now()));
      await this.write(batch);
    }
    return this.next - before;
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  private report(): Report {
    const n = this.next;
    this.next += 1;
    const service = n % this.services.length;
    const agency = Math.floor(n / this.services.length) % this.agencies.length;
    const month = Math.floor(n / (this.services.length * this.agencies.length));
    const year = FIRST_YEAR + Math.floor(month / 12);
    const received = 10 + (n % 90);
    return {
      serviceId: this.services[service] as string,
      agencyCode: this.agencies[agency] as string,
      month: `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      basis: 'REPORTED',
      figures: { ...this.noFigures, received, handled: received, handledOnline: received },
    };
  }
}
