import { failStart, runService } from '@lien-thong/kit/subgraph';
import { loadPublicServicesConfig } from './config';
import { withSample } from './sample/sample.seed';
import { publicServices } from './service';

async function main(): Promise<void> {
  const config = loadPublicServicesConfig(process.env);
  await runService(withSample(publicServices, config), process.env);
}

main().catch(failStart(publicServices.name));
