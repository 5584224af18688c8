import { failStart, runService } from '@lien-thong/kit/subgraph';
import { procedures } from './service';

runService(procedures, process.env).catch(failStart(procedures.name));
