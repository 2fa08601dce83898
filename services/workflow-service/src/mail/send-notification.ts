import { setTimeout as pause } from 'node:timers/promises';
import { type Database, type DueDelivery, logger, type Reaction, type TenantTrx } from '@beaver/kit';
import { findNotification, leaseNotification, renewLease } from '../db/notification-row.ts';
import { isSuppressed } from '../db/suppression-row.ts';
import { templatesOf } from '../db/template-row.ts';
import { type MailSources, recipientOf } from '../domain/mail-sources.ts';
import { ended, type Notification } from '../domain/notification.ts';
import { addressHash } from '../domain/suppression.ts';
import type { NotificationTemplate } from '../domain/template.ts';
import type { Deps } from '../operation.ts';
import { gather, type InTenant } from './gather.ts';
import { settle, settleAttempt } from './settle.ts';
import { writeMail } from './write-mail.ts';

const RENEW_EVERY_MS = 5000;
/** An outcome that could not be written makes the mail be sent again: the database is waited for. */
const WRITE_TRIES = 30;
const WRITE_AGAIN_MS = 1000;

/**
 * Sends a mail, once as far as can be known: what the mail server said is written down before anybody sends it
 * again, and who sends holds a lease on the row. A crash between its answer and that repeats the mail, under the same Message-ID.
 */
export const sendNotification =
  (deps: Deps): Reaction =>
  ({ tenantId, payload, database }: DueDelivery) => {
    const { notificationId } = payload as { notificationId: string };
    return deps.outbox.run(`${tenantId}/${notificationId}`, () =>
      send(deps, tenantId, notificationId, inTenant(database, tenantId)),
    );
  };

const inTenant =
  (database: Database, tenantId: DueDelivery['tenantId']): InTenant =>
  (work) =>
    database.asTenant(tenantId, work);

async function send(deps: Deps, tenantId: string, id: string, asTenant: InTenant): Promise<string | undefined> {
  const known = await asTenant((trx) => findNotification(trx, id));
  if (known.status !== 'pending') return `it is ${known.status}`;
  const sources = await gather(deps, known, asTenant);
  if ('status' in sources) {
    await asTenant((trx) => settle(trx, id, sources));
    return sources.reason ?? undefined;
  }
  const hash = addressHash(deps.addressKey, tenantId, recipientOf(sources).email);
  const templates = await asTenant((trx) => begin(trx, known, hash));
  if (templates === 'suppressed') return templates;
  await attempt(deps, { id, kind: known.kind, hash, sources, templates }, asTenant);
  return undefined;
}

/** @returns the tenant's templates of the kind, read with the lease @throws when another process is at it */
async function begin(
  trx: TenantTrx,
  { id, kind }: Pick<Notification, 'id' | 'kind'>,
  hash: Buffer,
): Promise<NotificationTemplate[] | 'suppressed'> {
  if (await isSuppressed(trx, hash)) {
    await settle(trx, id, ended('suppressed', 'addressSuppressed'));
    return 'suppressed';
  }
  if ((await leaseNotification(trx, id)) === undefined) throw new Error('another process is at it');
  return templatesOf(trx, kind);
}

interface Prepared {
  id: string;
  kind: Notification['kind'];
  hash: Buffer;
  sources: MailSources;
  templates: NotificationTemplate[];
}

async function attempt({ mailer }: Deps, prepared: Prepared, asTenant: InTenant): Promise<void> {
  const { id, kind, hash, sources, templates } = prepared;
  const written = writeMail(kind, sources, templates);
  const { email: address, name } = recipientOf(sources);
  const renewing = setInterval(() => {
    asTenant((trx) => renewLease(trx, id)).catch((error) => logger().warn({ err: error }, 'a lease was not renewed'));
  }, RENEW_EVERY_MS);
  try {
    const answer = await mailer.send({ id, fromName: sources.store.name, to: { address, name }, ...written });
    const { locale, templateId, templateFault } = written;
    const outcome = { written: { locale, templateId, templateFault }, addressHash: hash, answer };
    await insistently(() => asTenant((trx) => settleAttempt(trx, id, outcome)));
  } finally {
    clearInterval(renewing);
  }
}

async function insistently(write: () => Promise<void>): Promise<void> {
  for (let left = WRITE_TRIES; ; left -= 1) {
    try {
      return await write();
    } catch (error) {
      if (left === 0) throw error;
      logger().warn({ err: error }, 'the outcome of a mail is not written yet');
      await pause(WRITE_AGAIN_MS);
    }
  }
}
