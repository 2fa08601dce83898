import type { Operation } from '../operation.ts';
import { describeProcess } from '../process.ts';
import { returnSubject } from '../steer-return.ts';

/** What it waits for is the row's, so that it can be read while Temporal is away. */
export const getReturnProcess: Operation<'getReturnProcess'> = async (call, deps) => ({
  status: 200,
  body: await describeProcess(await returnSubject(call, call.path.returnId), deps),
});
