import { failStart, runService } from '@lien-thong/kit/subgraph';
import { directives } from './service';

runService(directives, process.env).catch(failStart(directives.name));
