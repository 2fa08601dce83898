export { type ContractOperation, loadContract, resolve, type Schema } from '../contract/contract.ts';
export { newId } from '../id.ts';
export { type Campaign, campaign } from './campaign.ts';
export { type TestAnswer, type TestClient, type TestOptions, testClient } from './client.ts';
export { adminUrl, cloneDatabase, type TestDatabase } from './databases.ts';
export { feedOf } from './feed.ts';
export { startIssuer, type TestClaims, type TestIssuer } from './issuer.ts';
export { freePorts, type RunningProcess, startProcess } from './process.ts';
export { type RunningService, startService, type TestService, type TestServiceOptions } from './start-service.ts';
