import { testExchanges } from './exchanges.ts';
import { testRefunds } from './refunds.ts';
import { testRetries } from './retries.ts';
import { testReturns } from './returns.ts';
import { testStoreCredit } from './store-credit.ts';

testRefunds();
testReturns();
testStoreCredit();
testExchanges();
testRetries();
