import { currencyFaults, durationFaults, type Fault, localeFaults, timeZoneFaults } from './faults.ts';
import type { SettingsPatch } from './settings.ts';

/** Days. Longer ones are slips of the pen: stock, orders and return rights would stay open past any use. */
const LONGEST = {
  reservationTtl: 30,
  paymentTtl: 90,
  returnWindow: 3650,
  refundApprovalTtl: 90,
  returnArrivalTtl: 365,
  lowStockDebounce: 1,
  lowStockEscalateAfter: 30,
};

/** What the schema can't say of settings. `at` is where they stand in the request. */
export function settingFaults(patch: SettingsPatch, at = ''): Fault[] {
  const paymentTtls = Object.entries(patch.paymentTtl ?? {});
  return [
    ...durationFaults(patch.reservationTtl, `${at}/reservationTtl`, LONGEST.reservationTtl),
    ...paymentTtls.flatMap(([type, ttl]) => durationFaults(ttl, `${at}/paymentTtl/${type}`, LONGEST.paymentTtl)),
    ...durationFaults(patch.returnWindow, `${at}/returnWindow`, LONGEST.returnWindow),
    ...durationFaults(patch.returnArrivalTtl, `${at}/returnArrivalTtl`, LONGEST.returnArrivalTtl),
    ...durationFaults(patch.lowStockDebounce, `${at}/lowStockDebounce`, LONGEST.lowStockDebounce),
    ...durationFaults(patch.lowStockEscalateAfter, `${at}/lowStockEscalateAfter`, LONGEST.lowStockEscalateAfter),
    ...durationFaults(patch.refundApprovalTtl, `${at}/refundApprovalTtl`, LONGEST.refundApprovalTtl),
    ...currencyFaults(patch.refundApprovalLimit?.currency, `${at}/refundApprovalLimit/currency`),
    ...timeZoneFaults(patch.timeZone, `${at}/timeZone`),
    ...localeFaults(patch.locale, `${at}/locale`),
    ...currencyFaults(patch.currency, `${at}/currency`),
  ];
}
