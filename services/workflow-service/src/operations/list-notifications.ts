import { page } from '@beaver/kit';
import { NotificationRow, toNotification } from '../db/notification-row.ts';
import type { Operation } from '../operation.ts';

export const listNotifications: Operation<'listNotifications'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: NotificationRow.query(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { status: 'status', kind: 'kind', orderId: 'order_id' },
      map: toNotification,
    }),
  }));
