import { testDisputes } from './disputes.ts';
import { testExchanges } from './exchanges.ts';
import { testExpiry } from './expiry.ts';
import { testRefunds } from './refunds.ts';
import { testRetries } from './retries.ts';
import { testReturns } from './returns.ts';
import { testStoreCredit } from './store-credit.ts';

testRefunds();
testReturns();
testDisputes();
testStoreCredit();
testExchanges();
testExpiry();
testRetries();
