import { testRefunds } from './refunds.ts';
import { testReturns } from './returns.ts';

testRefunds();
testReturns();
