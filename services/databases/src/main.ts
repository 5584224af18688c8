import { failStart, runService } from '@lien-thong/kit/subgraph';
import { databases } from './service';

runService(databases, process.env).catch(failStart(databases.name));
