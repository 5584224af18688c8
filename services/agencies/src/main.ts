import { failStart, runService } from '@lien-thong/kit/subgraph';
import { agencies } from './service';

runService(agencies, process.env).catch(failStart(agencies.name));
