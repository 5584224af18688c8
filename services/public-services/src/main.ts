import { failStart, runService } from '@lien-thong/kit/subgraph';
import { publicServices } from './service';

runService(publicServices, process.env).catch(failStart(publicServices.name));
