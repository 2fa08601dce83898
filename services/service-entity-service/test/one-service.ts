import { startService } from '@beaver/kit/testing';
import test from 'ava';

/** One for all the files that `npm test` runs together (ava.config.js): a service costs seconds of CPU to start. */
export const service = await startService({ folder: 'services/service-entity-service' });
test.after.always(() => service.stop());
