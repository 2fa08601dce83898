import { testCorruption } from './corruption.ts';
import { testExchanges } from './exchanges.ts';
import { testManyPayments } from './many-payments.ts';
import { testReconciliation } from './reconciliation.ts';
import { testRefunds } from './refunds.ts';
import { testReturns } from './returns.ts';
import { testStoreCredit } from './store-credit.ts';

testManyPayments();
testReconciliation();
testCorruption();
testRefunds();
testReturns();
testStoreCredit();
testExchanges();
