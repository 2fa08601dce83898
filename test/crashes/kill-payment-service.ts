import type { Shop } from '../order/start-shop.ts';
import type { Gate } from './gate.ts';
import { letHoldsLapse, letMostHoldsLapse } from './kills.ts';

/**
 * Where its call to the gateway is when payment-service is killed:
 * - `notSent`: written down, and the gateway never hears of it;
 * - `underway`: it reaches the gateway late, together with its repetition, and only its key says that they are one;
 * - `done`: the gateway has done it, and nobody has written that down.
 */
export type Moment = 'notSent' | 'underway' | 'done';

/** Whose call is caught. */
export interface Aim {
  shop: Shop;
  gateway: Gate;
  tenantId: string;
  /** Of the gateway's operations. */
  path: RegExp;
  /** Calls at once. */
  wanted: number;
}

/** @returns how many calls were in flight */
export async function killPaymentService(moment: Moment, aim: Aim): Promise<number> {
  const { shop, gateway, tenantId, path, wanted } = aim;
  const service = shop.services.peer('payment-service');
  const trap = gateway.trap(path, moment === 'done' ? 'answer' : 'request');
  await trap.catches(wanted);
  await service.process.end('SIGKILL');
  const { caught } = trap;
  if (moment === 'underway') {
    await letHoldsLapse(service, tenantId);
    await service.restart();
    await trap.catchesRepetition();
    trap.open();
  } else {
    trap.drop();
    await letMostHoldsLapse(service, tenantId);
    await service.restart();
  }
  return caught;
}
