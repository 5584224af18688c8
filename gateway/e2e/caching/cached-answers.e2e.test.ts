import { cachedAnswers } from './cached-answers';

describe('answers from memory, without a broker', () => cachedAnswers(() => ({})));
