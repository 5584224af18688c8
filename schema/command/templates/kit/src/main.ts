import { runGuest } from '@lien-thong/kit/guest';
import { failStart } from '@lien-thong/kit/process';
import { subgraph } from './subgraph.js';

runGuest(subgraph, process.env).catch(failStart(subgraph.name));
