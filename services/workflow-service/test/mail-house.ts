import { startService, type TestService } from '@beaver/kit/testing';
import { type MailSink, startMailSink } from './start-mail-sink.ts';

/** The service with the peers that its mails are about, and where they go. */
export interface MailHouse {
  service: TestService;
  sink: MailSink;
  stop(): Promise<void>;
}

/** Temporal, the worker and payment-service are away: these tests are the order's process. */
export async function startMails(): Promise<MailHouse> {
  const sink = await startMailSink();
  const service = await startService({
    folder: 'services/workflow-service',
    peers: ['service-entity-service', 'product-catalog-service', 'order-service'],
    env: {
      SMTP_URL: sink.smtpUrl,
      MAIL_FROM: 'shop@beaver.example',
      SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
      AUTH_URL: 'http://127.0.0.1:1',
      PAYMENT_URL: 'http://127.0.0.1:1',
      LOG_LEVEL: 'warn',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    },
  });
  return {
    service,
    sink,
    stop: async () => {
      await service.stop();
      await sink.process.end();
    },
  };
}
