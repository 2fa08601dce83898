import { testDefinitions } from './definitions.ts';
import { testFailures } from './failures.ts';
import { testMatching } from './matching.ts';
import { testReviews } from './reviews.ts';

testReviews();
testFailures();
testMatching();
testDefinitions();
