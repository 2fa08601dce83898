import { findNotification, toNotification } from '../db/notification-row.ts';
import type { Operation } from '../operation.ts';

export const getNotification: Operation<'getNotification'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: toNotification(await findNotification(trx, call.path.notificationId)),
  }));
