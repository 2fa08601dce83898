import { createHmac } from 'node:crypto';

/** Stripe's scheme v1: the HMAC covers the time too, so that a receiver can refuse what is old. */
export function signWebhook(payload: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
