import type { MailHouse } from './mail-house.ts';
import { type MailShop, must } from './mail-shop.ts';
import type { ReceivedMail } from './start-mail-sink.ts';

/** An order's notifications, oldest first, once they are so many and none is pending that must not be. */
export async function notificationsOf(
  shop: MailShop,
  orderId: string,
  count: number,
  until: (seen: Seen) => boolean = isOver,
) {
  for (let left = 300; ; left -= 1) {
    const { data } = must(await shop.get(`/v1/notifications?orderId=${orderId}&sort=createdAt&limit=200`), 200).body;
    if (left === 0 || (data.length >= count && data.every(until))) return data;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
/** A notification, as far as a test waits for something of it. */
interface Seen {
  status: string;
  attempts: number;
}
const isOver = ({ status }: Seen) => status !== 'pending';
/** When a notification has been tried so often, whatever came of it. */
export const attempted =
  (count: number) =>
  ({ attempts }: Seen) =>
    attempts >= count;

/** What an address got, oldest first, when it is so many. */
export async function mailsTo({ sink }: MailHouse, address: string, count: number): Promise<ReceivedMail[]> {
  for (let left = 300; ; left -= 1) {
    const mails = await sink.mailsTo(address);
    if (left === 0 || mails.length >= count) return mails.toReversed();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What waits for its time comes now. */
export const hurry = ({ service }: MailHouse, { tenantId }: MailShop) =>
  service.sql(tenantId, 'update deliveries set due_at = now(), next_attempt_at = now() where delivered_at is null');
