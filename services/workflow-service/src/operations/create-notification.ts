import { record } from '@beaver/kit';
import { insertNotification } from '../db/notification-row.ts';
import { giveUpFrom, type Notification } from '../domain/notification.ts';
import { sending, subjectOf } from '../mail/settle.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** No event is the reason for it but somebody's word, which its own id stands for. Whom it goes to is looked up when it is sent. */
export const createNotification: Operation<'createNotification'> = (call, { orders }) =>
  call.claim('ntf', async (id, keep) => {
    const { orderId, ...message } = call.body;
    if ((await orders.order(orderId)) === undefined)
      throw problems.orderNotFound({
        errors: [{ pointer: '/orderId', code: 'order_not_found', detail: 'is the id of no order' }],
      });
    return keep(async (trx) => {
      const fields = { id, kind: 'message', eventId: id, orderId, message, giveUpAt: giveUpFrom(new Date()) } as const;
      const body = (await insertNotification(trx, fields)) as Notification; // its event is its own, so there is no other
      const subject = subjectOf('notification', body);
      record(trx, { type: 'notification.requested', subject, data: body, deliveries: [sending(body)] });
      return { status: 201, headers: { location: `/v1/notifications/${id}` }, body };
    });
  });
