import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import { makeGateways } from './gateways/gateways.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { acceptDispute } from './operations/accept-dispute.ts';
import { archiveDunningPlan } from './operations/archive-dunning-plan.ts';
import { authorizePayment } from './operations/authorize-payment.ts';
import { cancelReconciliation } from './operations/cancel-reconciliation.ts';
import { capturePayment } from './operations/capture-payment.ts';
import { checkReconciliation } from './operations/check-reconciliation.ts';
import { confirmRefund } from './operations/confirm-refund.ts';
import { createDunningPlan } from './operations/create-dunning-plan.ts';
import { createDunningRun } from './operations/create-dunning-run.ts';
import { createGateway } from './operations/create-gateway.ts';
import { createPayment } from './operations/create-payment.ts';
import { createReceipt } from './operations/create-receipt.ts';
import { createReconciliation } from './operations/create-reconciliation.ts';
import { createRefund } from './operations/create-refund.ts';
import { createStoreCreditAdjustment } from './operations/create-store-credit-adjustment.ts';
import { getDispute } from './operations/get-dispute.ts';
import { getDisputeProcess } from './operations/get-dispute-process.ts';
import { getDunningPlan } from './operations/get-dunning-plan.ts';
import { getDunningRun } from './operations/get-dunning-run.ts';
import { getFinding } from './operations/get-finding.ts';
import { getGateway } from './operations/get-gateway.ts';
import { getPayment } from './operations/get-payment.ts';
import { getReceipt } from './operations/get-receipt.ts';
import { getReconciliation } from './operations/get-reconciliation.ts';
import { getRefund } from './operations/get-refund.ts';
import { getStoreCreditAccount } from './operations/get-store-credit-account.ts';
import { listDisputes } from './operations/list-disputes.ts';
import { listDunningPlans } from './operations/list-dunning-plans.ts';
import { listDunningRuns } from './operations/list-dunning-runs.ts';
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
import { pauseDunningRun } from './operations/pause-dunning-run.ts';
import { progressDispute } from './operations/progress-dispute.ts';
import { progressDunningRun } from './operations/progress-dunning-run.ts';
import { progressReconciliation } from './operations/progress-reconciliation.ts';
import { receiveWebhook } from './operations/receive-webhook.ts';
import { resolveFinding } from './operations/resolve-finding.ts';
import { resumeDunningRun } from './operations/resume-dunning-run.ts';
import { retryDunningRun } from './operations/retry-dunning-run.ts';
import { rotateGatewayCredentials } from './operations/rotate-gateway-credentials.ts';
import { stopDunningRun } from './operations/stop-dunning-run.ts';
import { submitDisputeEvidence } from './operations/submit-dispute-evidence.ts';
import { syncDispute } from './operations/sync-dispute.ts';
import { syncPayment } from './operations/sync-payment.ts';
import { syncRefund } from './operations/sync-refund.ts';
import { updateDunningPlan } from './operations/update-dunning-plan.ts';
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
      config,
    }),
    close: ({ temporal }) => temporal.connection.close(),
    operations: {
      acceptDispute,
      archiveDunningPlan,
      authorizePayment,
      cancelReconciliation,
      capturePayment,
      checkReconciliation,
      confirmRefund,
      createDunningPlan,
      createDunningRun,
      createGateway,
      createPayment,
      createReceipt,
      createReconciliation,
      createRefund,
      createStoreCreditAdjustment,
      getDispute,
      getDisputeProcess,
      getDunningPlan,
      getDunningRun,
      getFinding,
      getGateway,
      getPayment,
      getReceipt,
      getReconciliation,
      getRefund,
      getStoreCreditAccount,
      listDisputes,
      listDunningPlans,
      listDunningRuns,
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
      pauseDunningRun,
      progressDispute,
      progressDunningRun,
      receiveWebhook,
      resumeDunningRun,
      retryDunningRun,
      progressReconciliation,
      resolveFinding,
      rotateGatewayCredentials,
      stopDunningRun,
      submitDisputeEvidence,
      syncDispute,
      syncPayment,
      syncRefund,
      updateDunningPlan,
      voidPayment,
    },
  });
