import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import { makeGateways } from './gateways/gateways.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { authorizePayment } from './operations/authorize-payment.ts';
import { cancelReconciliation } from './operations/cancel-reconciliation.ts';
import { capturePayment } from './operations/capture-payment.ts';
import { checkReconciliation } from './operations/check-reconciliation.ts';
import { confirmRefund } from './operations/confirm-refund.ts';
import { createGateway } from './operations/create-gateway.ts';
import { createPayment } from './operations/create-payment.ts';
import { createReceipt } from './operations/create-receipt.ts';
import { createReconciliation } from './operations/create-reconciliation.ts';
import { createRefund } from './operations/create-refund.ts';
import { createStoreCreditAdjustment } from './operations/create-store-credit-adjustment.ts';
import { getFinding } from './operations/get-finding.ts';
import { getGateway } from './operations/get-gateway.ts';
import { getPayment } from './operations/get-payment.ts';
import { getReceipt } from './operations/get-receipt.ts';
import { getReconciliation } from './operations/get-reconciliation.ts';
import { getRefund } from './operations/get-refund.ts';
import { getStoreCreditAccount } from './operations/get-store-credit-account.ts';
import { listFindings } from './operations/list-findings.ts';
import { listGateways } from './operations/list-gateways.ts';
import { listLedgerBalances } from './operations/list-ledger-balances.ts';
import { listLedgerEntries } from './operations/list-ledger-entries.ts';
import { listPayments } from './operations/list-payments.ts';
import { listReconciliations } from './operations/list-reconciliations.ts';
import { listRefunds } from './operations/list-refunds.ts';
import { listStoreCreditAccounts } from './operations/list-store-credit-accounts.ts';
import { listStoreCreditEntries } from './operations/list-store-credit-entries.ts';
import { listTransactions } from './operations/list-transactions.ts';
import { progressReconciliation } from './operations/progress-reconciliation.ts';
import { receiveWebhook } from './operations/receive-webhook.ts';
import { resolveFinding } from './operations/resolve-finding.ts';
import { rotateGatewayCredentials } from './operations/rotate-gateway-credentials.ts';
import { syncPayment } from './operations/sync-payment.ts';
import { syncRefund } from './operations/sync-refund.ts';
import { voidPayment } from './operations/void-payment.ts';
import { orderPeer } from './peers/order-service.ts';
import { catalogPeer } from './peers/product-catalog-service.ts';
import { storePeer } from './peers/service-entity-service.ts';
import { constraints } from './problems.ts';
import { reactions } from './relay.ts';

/** What this service is made of. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'payment-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    constraints,
    reactions,
    deps: ({ calls }) => ({
      orders: orderPeer(calls, config.ORDER_URL),
      catalog: catalogPeer(calls, config.CATALOG_URL),
      stores: storePeer(calls, config.ENTITY_URL),
      gateways: makeGateways(config),
      temporal: temporalClient(),
    }),
    close: ({ temporal }) => temporal.connection.close(),
    operations: {
      authorizePayment,
      cancelReconciliation,
      capturePayment,
      checkReconciliation,
      confirmRefund,
      createGateway,
      createPayment,
      createReceipt,
      createReconciliation,
      createRefund,
      createStoreCreditAdjustment,
      getFinding,
      getGateway,
      getPayment,
      getReceipt,
      getReconciliation,
      getRefund,
      getStoreCreditAccount,
      listFindings,
      listGateways,
      listLedgerBalances,
      listLedgerEntries,
      listPayments,
      listReconciliations,
      listRefunds,
      listStoreCreditAccounts,
      listStoreCreditEntries,
      listTransactions,
      progressReconciliation,
      receiveWebhook,
      resolveFinding,
      rotateGatewayCredentials,
      syncPayment,
      syncRefund,
      voidPayment,
    },
  });
