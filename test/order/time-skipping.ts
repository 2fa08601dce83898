import { ofSuite } from '@beaver/kit/testing';
import { attributeTypes, type TestTemporal } from '@beaver/temporal/testing';
import { TestWorkflowEnvironment } from '@temporalio/testing';

/** A Temporal whose time goes on at once when told to. */
export interface TimeSkippingTemporal extends TestTemporal {
  sleep(milliseconds: number): Promise<void>;
  /** Its own time, in milliseconds of the epoch. */
  now(): Promise<number>;
}

/** The time-skipping server: one time for all of it, so the tests of a file run one after the other. */
export async function startTimeSkipping(): Promise<TimeSkippingTemporal> {
  const path = ofSuite('BEAVER_TEST_TIME_SKIPPING_SERVER');
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await environment.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: attributeTypes,
  });
  return {
    client: environment.client,
    env: { TEMPORAL_ADDRESS: environment.address, TEMPORAL_NAMESPACE: 'default' },
    now: () => environment.currentTimeMs(),
    sleep: (milliseconds) => environment.sleep(milliseconds),
    stop: () => environment.teardown(),
  };
}
