// Made by `npm run generate` from openapi.yml. Do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description For a supervisor; asks nothing else.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description Text exposition format.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description The bundled OpenAPI document that this process runs on.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it take requests?
         * @description The database is there, its migrations are done, and the process is not draining.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description The same log, newest first: who changed what, why, and from what to what.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disputes
         * @description Newest first. A dispute stays, however it ended.
         */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        /**
         * Get a dispute
         * @description As the gateway last showed it. Its money is the payment's transactions of kind `chargeback` and `chargebackReversal`.
         */
        get: operations["getDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a dispute
         * @description Gives the chargeback up: the buyer keeps the money, and the dispute is `lost` for good. An inquiry is settled by a refund instead: 409 `dispute_not_open`.
         */
        post: operations["acceptDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit evidence
         * @description Sends the evidence to the bank, once: it cannot be changed afterwards. Taken while an inquiry or a chargeback waits for an answer, else 409 `dispute_not_open`; after `evidenceDueAt` 409 `dispute_past_due`. While an earlier act on the dispute is in doubt: 409 `dispute_outcome_unknown`. 503 when the gateway is away: nothing was sent, and the same request may be sent again.
         */
        post: operations["submitDisputeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/process": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        /**
         * Get a dispute's process
         * @description The durable workflow behind the dispute. What it waits for is the dispute's, so that it can be read while Temporal is away.
         */
        get: operations["getDisputeProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of a dispute
         * @description The only way its workflow changes a dispute; the row decides. `reminded`, `escalated` and `overdue` call for the merchant's answer, and are refused when there is nothing to answer any more; `verdictOverdue` says that the bank takes longer than banks do.
         */
        post: operations["progressDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway
         * @description Fetches the payment's disputes at the gateway and writes what they show; the way out of a lost answer and of a lost webhook. 503 when the gateway is away.
         */
        post: operations["syncDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dunning plans
         * @description Newest first; archived ones only with `archived=true`.
         */
        get: operations["listDunningPlans"];
        put?: never;
        /**
         * Create a dunning plan
         * @description How declined cards are tried again: each step comes so long `after` the decline or the step before, at least a second and all together at most 60 days. A store follows it when its setting `dunningPlan` names it.
         */
        post: operations["createDunningPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-plans/{dunningPlanId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningPlanId: components["parameters"]["dunningPlanId"];
            };
            cookie?: never;
        };
        /**
         * Get a dunning plan
         * @description Archived ones too.
         */
        get: operations["getDunningPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a dunning plan
         * @description For orders that are declined from now on; a run that is under way keeps the steps that it began with.
         */
        patch: operations["updateDunningPlan"];
        trace?: never;
    };
    "/v1/dunning-plans/{dunningPlanId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningPlanId: components["parameters"]["dunningPlanId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a dunning plan
         * @description No run begins by it any more; those under way go on. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveDunningPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dunning runs
         * @description Newest first, ended ones among them.
         */
        get: operations["listDunningRuns"];
        put?: never;
        /**
         * Begin a dunning run
         * @description Once for each payment method of an order: a second request gets the run that is there. The payment's last attempt must have been declined softly with that method. The run keeps the plan's steps as they are now, dated from `startsAt`.
         */
        post: operations["createDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        /**
         * Get a dunning run
         * @description With what became of each step.
         */
        get: operations["getDunningRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a dunning run
         * @description Nothing is tried and nobody is written to until it is resumed. The plan's end does not move: a run that is still paused then is exhausted. Pausing it again answers 200 unchanged.
         */
        post: operations["pauseDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of a dunning run
         * @description What only time tells: a notice is due (`noticed`, with `number`), the buyer's time is over (`timeOver`), the plan has ended (`exhausted`), the order wants no retry any more (`stopped`).
         */
        post: operations["progressDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a dunning run
         * @description Of the steps that fell due meanwhile only the last is taken: a card that is tried several times at once is declined the more.
         */
        post: operations["resumeDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try the payment again
         * @description Takes the step of that number, which must be the next or a later one; those before it are skipped. One attempt with the run's payment method on the same payment; its outcome is the run's `status`. 202 while it is unknown: the same request asks the gateway first.
         */
        post: operations["retryDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning-runs/{dunningRunId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a dunning run
         * @description The card is not tried again. The order still waits for another payment method until the plan's end; whoever wants it to end cancels it. Stopping it again answers 200 unchanged.
         */
        post: operations["stopDunningRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description The service's log as a feed: no gap, nothing ever appears behind a cursor, in order per subject. A tenant's token sees its own events; a machine's without a tenant sees all.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/findings/{findingId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: components["parameters"]["findingId"];
            };
            cookie?: never;
        };
        /**
         * Get a finding
         * @description As it was last found, and what has become of it; nothing is compared.
         */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/findings/{findingId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: components["parameters"]["findingId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Repair a difference
         * @description Looks again, does what `repair` proposes, and looks whether that helped. Where only a person can correct it (`none`), it is marked as corrected, and found again if it was not. With `dismiss` it is marked as known and left as it is. 409 `finding_gone` when it differs no longer: it is closed then. 409 `finding_persists` when the repair was made and did not help.
         */
        post: operations["resolveFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gateways
         * @description Newest first. Credentials are never shown.
         */
        get: operations["listGateways"];
        put?: never;
        /**
         * Create a gateway
         * @description Maps method types of a store to an adapter: `stripe` takes `card`, `manual` takes `bankTransfer` and `cash`; `storeCredit` has a gateway by itself from the first order that is paid with it. A method type has at most one gateway per store. The host follows the key: `sk_sandbox_…` goes only to the sandbox gateway, `sk_live_…`, `sk_test_…`, `rk_live_…` and `rk_test_…` only to Stripe; a key that fits nothing is refused. For a sandbox key the webhook endpoint is registered at the sandbox and its secret kept. For a real key register `webhookUrl` of the answer in your Stripe dashboard (payment_intent.*, charge.* and refund.* events) and send the endpoint's secret here or with `rotate-credentials`. Credentials are sealed at rest and never shown again.
         */
        post: operations["createGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways/{gatewayId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        /**
         * Get a gateway
         * @description Credentials are never shown.
         */
        get: operations["getGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways/{gatewayId}/rotate-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a gateway's credentials
         * @description Replaces the secret key, the webhook secret or both; what is not sent stays. The new key must be of the same mode (sandbox, test or live) and of the same account, since payments already made are asked for with it. Events signed with the webhook secret from before are accepted until `previousWebhookSecretUntil`: 24 hours from now unless said otherwise, as Stripe keeps a rolled secret. A time that is over ends it at once, also alone, as when it leaked.
         */
        post: operations["rotateGatewayCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger balances
         * @description One for each account and currency that anything was posted to, as sums of the entries. The balances of a currency add up to nothing.
         */
        get: operations["listLedgerBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger entries
         * @description Newest first. Each takes an amount from one account (`credit`) and gives it to another (`debit`), so that debits equal credits at every moment. Written with the transaction's result, once, and never changed.
         */
        get: operations["listLedgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Newest first, of the tenant; `orderId` gives all of one order.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Create a payment
         * @description Makes the payment and, when `authorize` is there, authorizes it in the same command: the order's payment method `n` is fetched from order-service and never kept here. A machine's key names the business act (`ord_…/pay/1`): the act is done once for ever, also after the key's answer is forgotten. A decline is no error: 201 with `status: requiresPaymentMethod` and `declineCode`. An unknown outcome is 201 with `status: reconciling`; that answer is not kept, and the same request again asks the gateway first and then tells the truth. 503 while the gateway is away or refuses the store's key: nothing was charged, send the same request again.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        /**
         * Get a payment
         * @description As last known here; `sync` asks the gateway.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Authorize a payment
         * @description One attempt with the order's payment method `n`, fetched from order-service; the attempt keeps its method for ever. A decline is no error: 200 with `status: requiresPaymentMethod`, `declineCode` and `declineKind`. 3-D Secure: `requiresAction` with `nextAction.url`; a further authorize with another method is allowed then. A bank transfer becomes `processing` until its receipts cover it, cash is authorized at once. Unknown outcome: 202 with `status: reconciling`, not kept; the same request again asks the gateway first.
         */
        post: operations["authorizePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a payment
         * @description Takes authorized money; all that is left when `amount` is absent. With `capabilities.multicapture` each capture takes its amount and `final` lets the rest go. Without it (ordinary Stripe) a card can be captured once: the first capture takes all that is left, whatever `amount` says, and later ones answer 200 unchanged; only `final` makes that one capture take `amount` and lets the rest go. `captured` shows what was taken. Nothing left after a capture: 200 unchanged. On a manual gateway only receipts capture: 200 unchanged. Refused for good: 409 `capture_refused` with `declineCode`, and the payment shows what the gateway shows (`expired`). Unknown outcome: 202 with `status: reconciling`, not kept; the same request again asks the gateway first.
         */
        post: operations["capturePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record money received
         * @description The only thing that captures on a manual gateway: money seen on the bank account or in the till. A bank transfer stays `processing` until the whole has come and is `captured` then; cash is `partiallyCaptured`, then `captured`. More than is due: 409 `receipt_exceeds_due` with `due`.
         */
        post: operations["createReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/receipts/{receiptId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
                receiptId: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        /**
         * Get a receipt
         * @description Receipts never change.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway
         * @description Fetches the gateway's object and writes what it shows, of a captured one its disputes, too; the way out of `reconciling` and of a lost webhook. What the gateway does not show is no failure before 24 hours have passed. A payment of a manual gateway, or one never sent to its gateway, answers unchanged. 503 when the gateway is away.
         */
        post: operations["syncPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        /**
         * List a payment's transactions
         * @description Oldest first. Each is one act at the gateway, written down before it was sent; the payment's amounts are their sums.
         */
        get: operations["listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment
         * @description Lets authorized money go; all that is left when `amount` is absent, at most what is left otherwise. Before an authorization the payment is `canceled`, after it `voided`, after a capture `captured` (the rest was let go). A share is let go at the gateway with the last capture. Nothing left: 200 unchanged. Money that was captured or received stays. Unknown outcome: 202 with `status: reconciling`, not kept; the same request again asks the gateway first.
         */
        post: operations["voidPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reconciliations
         * @description Newest first.
         */
        get: operations["listReconciliations"];
        put?: never;
        /**
         * Compare the books
         * @description Compares the gateways with the transactions, these with the ledger and the orders, and the orders with the stock, in a process of its own. Each difference becomes a finding; it expects none. Without `from` it looks at what has changed since the last one that succeeded, and an hour before; with `full` at everything. What has changed within `grace` is under way and is left to the next one.
         */
        post: operations["createReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        /**
         * Get a reconciliation
         * @description How far it is, and what it found so far.
         */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a reconciliation
         * @description What it has found stays. Its process ends at its next page. One that has ended answers unchanged.
         */
        post: operations["cancelReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare one page
         * @description For the reconciliation's process: compares one page of a leg and keeps what differs. The `cursor` of the answer is that of the next page; null when there is none. The same page again finds the same.
         */
        post: operations["checkReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        /**
         * List what a reconciliation found
         * @description Oldest first: what it found for the first time, and what it found again. A difference is one finding, however often it is found.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how far a reconciliation is
         * @description For its process. With `leg`, that leg has ended; without, the whole has.
         */
        post: operations["progressReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds
         * @description Newest first. A refund stays, whatever became of it.
         */
        get: operations["listRefunds"];
        put?: never;
        /**
         * Refund captured money
         * @description Takes the amount from what is left of the captures, then gives it back: through the gateway (`original`), to the store credit of the order's customer (`storeCredit`, which succeeds at once), or by somebody's hand (`manual`), who says so with `confirm`. The refunds of a payment never exceed what was captured, however many are asked for at once: 409 `refund_exceeds_captured` with `left`. A refund that the gateway refuses is `failed`, with its reason; one whose outcome is unknown is `reconciling`, and the same request again asks the gateway first. While another act on the payment is in doubt: 409 `payment_outcome_unknown`. 503 when the gateway is away: the refund is kept, its amount with it, and the same request, or `sync`, sends it.
         */
        post: operations["createRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refundId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        /**
         * Get a refund
         * @description Its status is its transaction's result.
         */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refundId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a refund paid by hand
         * @description Somebody has given the money back outside the gateway, and says where that can be seen.
         */
        post: operations["confirmRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refundId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway
         * @description Fetches the payment's refunds at the gateway and writes what they show; the way out of `reconciling` and of a lost webhook. A refund that found its gateway away is sent now. One that is paid by hand answers unchanged. 503 when the gateway is away.
         */
        post: operations["syncRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credit-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List store credit accounts
         * @description Newest first. A customer has one for each currency that it was ever given credit in.
         */
        get: operations["listStoreCreditAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credit-accounts/{storeCreditAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeCreditAccountId: components["parameters"]["storeCreditAccountId"];
            };
            cookie?: never;
        };
        /**
         * Get a store credit account
         * @description Its amounts are sums of its entries.
         */
        get: operations["getStoreCreditAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credit-accounts/{storeCreditAccountId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeCreditAccountId: components["parameters"]["storeCreditAccountId"];
            };
            cookie?: never;
        };
        /**
         * List the entries of a store credit account
         * @description Newest first. Each says what moved the credit; nobody may change or delete one.
         */
        get: operations["listStoreCreditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credit-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant or take back store credit
         * @description Somebody of the merchant gives a customer credit (`credit`), or takes some back (`debit`), and says why. The first credit of a currency opens the account. Never below what is available: 409 `insufficient_store_credit` with `left`; what an order has reserved is not available. 422 `customer_not_found` when no order is of this customer.
         */
        post: operations["createStoreCreditAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{gatewayId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a gateway's event
         * @description For the gateway itself. The signature (`Stripe-Signature`, at most 5 minutes old) is checked on the body's bytes, with the endpoint's secret and, for a while after a rotation, with the one before. The event is put into the inbox, once by its id, and answered; the work comes after. What an event says is never believed: the gateway is asked for the object, so that late, doubled and reordered events do no harm.
         */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Adapter: "stripe" | "manual" | "storeCredit";
        AuditEntry: {
            actor: string;
            /** @description Field → [before, after]. */
            changed: Record<string, never>;
            createdAt: components["schemas"]["Timestamp"];
            id: string;
            reason: string | null;
            subject: {
                id: string;
                type: string;
                version: components["schemas"]["Version"];
            };
            tenantId: components["schemas"]["TenantId"];
            type: string;
        };
        AuthorizeRequest: {
            /**
             * @description Number of the order's payment method.
             * @example 1
             */
            method: number;
        };
        /**
         * @description `automatic`: the order's process captures as goods ship. `manual`: only a person does. At the gateway both are manual-capture.
         * @enum {string}
         */
        CaptureMethod: "automatic" | "manual";
        Credentials: {
            secretKey: components["schemas"]["SecretKey"];
            webhookSecret?: components["schemas"]["WebhookSecret"];
        };
        /**
         * @description ISO 4217 code.
         * @example USD
         */
        Currency: string;
        /**
         * @description The customer's id on each of its orders.
         * @example cus_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        CustomerId: string;
        Dispute: {
            amount: components["schemas"]["Money"];
            attention: components["schemas"]["DisputeAttention"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description What was last sent from here; null when nothing was. */
            evidence: null | components["schemas"]["DisputeEvidence"];
            evidenceDueAt: components["schemas"]["TimestampNull"];
            evidenceSubmittedAt: components["schemas"]["TimestampNull"];
            gatewayId: components["schemas"]["GatewayId"];
            gatewayReference: string;
            id: components["schemas"]["DisputeId"];
            orderId: components["schemas"]["OrderId"];
            paymentId: components["schemas"]["PaymentId"];
            /**
             * @description What was sent to the gateway and not yet answered.
             * @enum {string|null}
             */
            pendingAct: "evidence" | "acceptance" | null;
            /**
             * @description Why, in the gateway's words.
             * @example fraudulent
             */
            reason: string;
            status: components["schemas"]["DisputeStatus"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["DisputeWaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
        };
        /**
         * @description `reminded`: half of the time to answer has passed. `escalated`: a day is left. `overdue`: none is. `verdictOverdue`: the bank has said nothing for a year. `stuck`: a step of the process fails for longer than it may.
         * @enum {string|null}
         */
        DisputeAttention: "reminded" | "escalated" | "overdue" | "verdictOverdue" | "stuck" | null;
        /** @description Text, under Stripe's names. All fields together stay within the 150,000 characters that Stripe takes. */
        DisputeEvidence: {
            accessActivityLog?: components["schemas"]["LongEvidence"];
            billingAddress?: components["schemas"]["ShortEvidence"];
            cancellationPolicyDisclosure?: components["schemas"]["LongEvidence"];
            cancellationRebuttal?: components["schemas"]["LongEvidence"];
            customerEmailAddress?: components["schemas"]["ShortEvidence"];
            customerName?: components["schemas"]["ShortEvidence"];
            customerPurchaseIp?: components["schemas"]["ShortEvidence"];
            duplicateChargeExplanation?: components["schemas"]["LongEvidence"];
            duplicateChargeId?: components["schemas"]["ShortEvidence"];
            productDescription?: components["schemas"]["LongEvidence"];
            refundPolicyDisclosure?: components["schemas"]["LongEvidence"];
            refundRefusalExplanation?: components["schemas"]["LongEvidence"];
            serviceDate?: components["schemas"]["ShortEvidence"];
            shippingAddress?: components["schemas"]["ShortEvidence"];
            shippingCarrier?: components["schemas"]["ShortEvidence"];
            shippingDate?: components["schemas"]["ShortEvidence"];
            shippingTrackingNumber?: components["schemas"]["ShortEvidence"];
            uncategorizedText?: components["schemas"]["LongEvidence"];
        };
        /** @example dsp_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DisputeId: string;
        DisputeProcess: {
            disputeId: components["schemas"]["DisputeId"];
            /** @description Null while Temporal can't say. */
            runId: string | null;
            /**
             * @description `notStarted` until the relay has started it; `unknown` while Temporal is away.
             * @enum {string}
             */
            state: "notStarted" | "running" | "completed" | "failed" | "canceled" | "terminated" | "timedOut" | "unknown";
            /** @enum {string} */
            temporal: "reachable" | "unreachable";
            /** @description The process in Temporal's Web UI. */
            url: string;
            waitingFor: components["schemas"]["DisputeWaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
            workflowId: string;
        };
        DisputeProgress: {
            reason?: string;
            /** @enum {string} */
            step: "waiting" | "reminded" | "escalated" | "overdue" | "verdictOverdue";
            /** @description A step fails for longer than it may. */
            stuck?: boolean;
            waitingFor?: components["schemas"]["DisputeWaitingFor"];
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        /**
         * @description `inquiry`: the bank asks, and no money has moved. `needsResponse`: the money was taken away, and the merchant may answer. `underReview`, `inquiryUnderReview`: the bank has the evidence. `won`: the money is back. `lost`: it is gone. `closed`: the bank asks no more.
         * @enum {string}
         */
        DisputeStatus: "inquiry" | "inquiryUnderReview" | "needsResponse" | "underReview" | "won" | "lost" | "closed";
        /** @enum {string} */
        DisputeWaitingFor: "evidence" | "verdict" | "resume" | "operator";
        /**
         * @description What its process waits for: the merchant's evidence, the bank's verdict; null when it has ended.
         * @enum {string|null}
         */
        DisputeWaitingForNull: "evidence" | "verdict" | "resume" | "operator" | null;
        /**
         * @description `retry`: the card is tried. `notify`: the buyer is written to. `retryAndNotify`: tried, and written to when it is declined again.
         * @enum {string}
         */
        DunningAction: "retry" | "notify" | "retryAndNotify";
        /**
         * @description Null while it goes on. `paymentEnded`: the payment was let go, as when its order has ended.
         * @enum {string|null}
         */
        DunningEndReason: "paid" | "planEnded" | "hardDecline" | "methodReplaced" | "paymentEnded" | "orderEnded" | "operator" | null;
        DunningPlan: {
            archivedAt: components["schemas"]["TimestampNull"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["DunningPlanId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["PlanName"];
            steps: components["schemas"]["DunningSteps"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example dpl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DunningPlanId: string;
        DunningPlanPatch: {
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["PlanName"];
            steps?: components["schemas"]["DunningSteps"];
        };
        DunningProgress: {
            /**
             * @description With `stopped`; `orderEnded` when absent.
             * @enum {string}
             */
            endReason?: "methodReplaced" | "orderEnded";
            /** @description Of the plan's step; with `noticed`. */
            number?: number;
            /** @enum {string} */
            step: "noticed" | "timeOver" | "exhausted" | "stopped";
        };
        DunningReason: {
            /** @description For the log. */
            reason?: string;
        };
        DunningRun: {
            /** @description How often the card was tried by this run. */
            attempts: number;
            createdAt: components["schemas"]["Timestamp"];
            /** @description Why the last attempt was refused, in Stripe's words. */
            declineCode: string | null;
            dunningPlanId: components["schemas"]["DunningPlanId"];
            endReason: components["schemas"]["DunningEndReason"];
            endsAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["DunningRunId"];
            /** @description Number of the order's payment method that it tries again. */
            method: number;
            /** @description Number of the step that comes next; null when none does. */
            nextStep: number | null;
            orderId: components["schemas"]["OrderId"];
            /**
             * @description `buyer`: who is at it, in 3-D Secure.
             * @enum {string|null}
             */
            pausedBy: "operator" | "buyer" | null;
            pausedUntil: components["schemas"]["TimestampNull"];
            paymentId: components["schemas"]["PaymentId"];
            /** @description Version of the plan that its steps are of. */
            planVersion: number;
            startedAt: components["schemas"]["Timestamp"];
            status: components["schemas"]["DunningRunStatus"];
            steps: components["schemas"]["DunningRunStep"][];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example drn_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DunningRunId: string;
        /** @enum {string} */
        DunningRunStatus: "running" | "paused" | "recovered" | "exhausted" | "refused" | "stopped";
        DunningRunStep: {
            action: components["schemas"]["DunningAction"];
            dueAt: components["schemas"]["Timestamp"];
            /** @description When the buyer was to be written to. */
            noticedAt: components["schemas"]["TimestampNull"];
            number: number;
            /** @enum {string} */
            state: "pending" | "taken" | "skipped";
            takenAt: components["schemas"]["TimestampNull"];
        };
        DunningStepRequest: {
            /** @description Of the plan's step. */
            number: number;
        };
        DunningSteps: {
            action: components["schemas"]["DunningAction"];
            /** @description From the decline, or from the step before. */
            after: components["schemas"]["Duration"];
        }[];
        /**
         * @description ISO 8601, in weeks or in days, hours, minutes and whole seconds; a day is 24 hours.
         * @example P3D
         */
        Duration: string;
        /** @description A CloudEvents 1.0 event in its JSON form; extension attributes are lower case, as that standard wants. */
        Event: {
            actor: string;
            causation?: string;
            correlation: string;
            /** @description The subject's public representation after the change, and what changed. */
            data: {
                [key: string]: unknown;
            };
            /** @constant */
            datacontenttype: "application/json";
            depth: number;
            id: string;
            reason?: string;
            /** @description The cursor behind which this event is the last: `after` it. */
            sequence: string;
            /** @description Name of the service. */
            source: string;
            /** @constant */
            specversion: "1.0";
            /** @description Kind and id, as in `order/ord_…`. */
            subject: string;
            subjectversion: components["schemas"]["Version"];
            tenantid: components["schemas"]["TenantId"];
            time: components["schemas"]["Timestamp"];
            traceparent?: string;
            type: string;
        };
        Finding: {
            createdAt: components["schemas"]["Timestamp"];
            decidedAt: components["schemas"]["TimestampNull"];
            /** @description Who closed it; `system:reconciliation` when it was gone. */
            decidedBy: string | null;
            id: components["schemas"]["FindingId"];
            kind: components["schemas"]["FindingKind"];
            leg: components["schemas"]["ReconciliationLeg"];
            orderId: string | null;
            paymentId: string | null;
            /** @description Why it was closed. */
            reason: string | null;
            /** @description Which found it last. */
            reconciliationId: components["schemas"]["ReconciliationId"];
            repair: {
                kind: components["schemas"]["RepairKind"];
                sentence: string;
            };
            sides: components["schemas"]["FindingSide"][];
            status: components["schemas"]["FindingStatus"];
            /** @description What differs, as `pay_…`, `txn_…/captured` or the gateway's own id. */
            subject: string;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example fnd_01kb2v3w4x5y6z7a8b9c0d1e2f */
        FindingId: string;
        /**
         * @description What docs/08-money.md says of each.
         * @enum {string}
         */
        FindingKind: "gatewayPaymentUnknown" | "gatewayPaymentMissing" | "paymentDiffers" | "refundUnknown" | "refundMissing" | "refundDiffers" | "outcomeUnknown" | "postingMissing" | "postingWrong" | "postingUnfounded" | "orderMissing" | "orderNotTold" | "orderUnpaid" | "moneyHeld" | "reservationMissing" | "reservationStray" | "reservationDiffers" | "levelDiffers" | "promiseDiffers";
        FindingSide: {
            /** @description Small facts, amounts in minor units; null when it is not there. */
            facts: {
                [key: string]: string | number | boolean | null;
            } | null;
            /** @enum {string} */
            of: "gateway" | "payment" | "transaction" | "ledger" | "order" | "reservation" | "level" | "movements" | "reservations";
        };
        /** @enum {string} */
        FindingStatus: "open" | "resolved" | "dismissed";
        Gateway: {
            adapter: components["schemas"]["Adapter"];
            createdAt: components["schemas"]["Timestamp"];
            credentialsRotatedAt: components["schemas"]["TimestampNull"];
            id: components["schemas"]["GatewayId"];
            metadata: components["schemas"]["Metadata"];
            methodTypes: components["schemas"]["MethodType"][];
            /**
             * @description What the key is for; null on a manual gateway.
             * @enum {string|null}
             */
            mode: "sandbox" | "test" | "live" | null;
            /** @description Until when the webhook secret before the last rotation is accepted; null when there was none. */
            previousWebhookSecretUntil: components["schemas"]["TimestampNull"];
            returnUrl: string | null;
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            /** @description Whether the secret of the webhook endpoint is known here. */
            webhookConfigured: boolean;
            /** @description Where the gateway has to send its events; null on a manual gateway. */
            webhookUrl: string | null;
        };
        /** @example gw_01kb2v3w4x5y6z7a8b9c0d1e2f */
        GatewayId: string;
        /**
         * @description `customerReceivable`: what buyers owe. `gatewayClearing`: what gateways hold for the merchant; with a manual gateway the merchant's own bank and till. `refundsPayable`: what was promised back and is not yet paid. `disputeReserve`: what banks took and may yet give back. `fees`: what gateways charged. `storeCredit`: what customers can still spend, reserved or not. `storeCreditGrants`: what the merchant gave them for nothing, less what was taken back.
         * @enum {string}
         */
        LedgerAccount: "customerReceivable" | "gatewayClearing" | "refundsPayable" | "disputeReserve" | "fees" | "storeCredit" | "storeCreditGrants";
        LedgerBalance: {
            account: components["schemas"]["LedgerAccount"];
            /** @description Debits less credits. */
            balance: number;
            /** @description Minor units. */
            credits: number;
            /** @description ISO 4217. */
            currency: string;
            /** @description Minor units. */
            debits: number;
        };
        /** @description Of a payment's transaction, or of an adjustment of somebody's store credit. */
        LedgerEntry: {
            amount: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
            credit: components["schemas"]["LedgerAccount"];
            debit: components["schemas"]["LedgerAccount"];
            gatewayId: string | null;
            /** @example led_01kb2v3w4x5y6z7a8b9c0d1e2f */
            id: string;
            paymentId: string | null;
            posting: components["schemas"]["LedgerPosting"];
            /** @description The adjustment that moved it. */
            storeCreditEntryId: string | null;
            tenantId: components["schemas"]["TenantId"];
            /** @description What moved the money. */
            transactionId: string | null;
        };
        /** @enum {string} */
        LedgerPosting: "captured" | "refundOwed" | "refundPaid" | "refundDropped" | "refundReversed" | "chargedBack" | "chargebackReversed" | "disputeLost" | "disputeRecovered" | "disputeFee" | "disputeFeeReturned" | "storeCreditGranted" | "storeCreditTakenBack";
        LongEvidence: string;
        /**
         * @description Up to 50 strings of the client's own, as in Stripe.
         * @example {
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        /** @enum {string} */
        MethodType: "card" | "bankTransfer" | "cash" | "storeCredit";
        /**
         * @description An amount in integer minor units (cents) and its ISO 4217 currency.
         * @example {
         *       "amount": 1999,
         *       "currency": "USD"
         *     }
         */
        Money: {
            /** @example 1999 */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        NewDunningPlan: {
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["PlanName"];
            steps: components["schemas"]["DunningSteps"];
        };
        NewDunningRun: {
            /** @description How long a buyer who is at it (3-D Secure) is waited for. */
            buyerTtl: components["schemas"]["Duration"];
            dunningPlanId: components["schemas"]["DunningPlanId"];
            /** @description Number of the order's payment method. */
            method: number;
            paymentId: components["schemas"]["PaymentId"];
            /** @description When the card was declined, by the clock of the process, which keeps all times of the run. */
            startsAt: components["schemas"]["Timestamp"];
        };
        NewGateway: {
            /** @enum {string} */
            adapter: "stripe" | "manual";
            credentials?: components["schemas"]["Credentials"];
            metadata?: components["schemas"]["Metadata"];
            methodTypes: components["schemas"]["MethodType"][];
            returnUrl?: components["schemas"]["ReturnUrl"];
            storeId: components["schemas"]["StoreId"];
        };
        NewPayment: {
            amount: components["schemas"]["PositiveMoney"];
            authorize?: components["schemas"]["AuthorizeRequest"];
            captureMethod: components["schemas"]["CaptureMethod"];
            metadata?: components["schemas"]["Metadata"];
            methodType: components["schemas"]["MethodType"];
            orderId: components["schemas"]["OrderId"];
            storeId: components["schemas"]["StoreId"];
        };
        NewReconciliation: {
            /** @description What has changed since. */
            from?: components["schemas"]["Timestamp"];
            /**
             * @description Everything there is.
             * @default false
             */
            full?: boolean;
            /**
             * @description ISO 8601, in seconds or minutes.
             * @default PT5M
             */
            grace?: string;
        };
        NewRefund: {
            amount: components["schemas"]["PositiveMoney"];
            metadata?: components["schemas"]["Metadata"];
            /** @description The order's refund that it is a share of; its process is told what becomes of it. */
            orderRefundId?: components["schemas"]["OrderRefundId"];
            paymentId: components["schemas"]["PaymentId"];
            reason?: string;
            /** @description Without it `original`; `manual` for a payment that no gateway took. */
            target?: components["schemas"]["RefundTarget"];
        };
        NewStoreCreditAdjustment: {
            amount: {
                /** @example 1500 */
                amount: number;
                currency: components["schemas"]["Currency"];
            };
            customerId: components["schemas"]["CustomerId"];
            reason: string;
            /**
             * @description `credit` gives, `debit` takes back.
             * @enum {string}
             */
            type: "credit" | "debit";
        };
        NextAction: {
            /** @constant */
            type: "authenticate";
            /** @description Send the buyer's browser here. */
            url: string;
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        /** @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderId: string;
        /** @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderRefundId: string;
        /** @description Amounts are sums of succeeded transactions. Left to capture is `authorized` − `captured` − `voided`. */
        Payment: {
            amount: components["schemas"]["Money"];
            authorizationExpiresAt: components["schemas"]["TimestampNull"];
            authorized: components["schemas"]["Money"];
            capabilities: {
                /** @description Each shipment captures its share; false until the gateway has granted it. */
                multicapture: boolean;
            };
            captured: components["schemas"]["Money"];
            captureMethod: components["schemas"]["CaptureMethod"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description Why the last attempt was refused, in Stripe's words; null when it was not. */
            declineCode: string | null;
            /**
             * @description `soft`: the same card may work later. `hard`: only another method can. Only with `declineCode`.
             * @enum {string}
             */
            declineKind?: "soft" | "hard";
            disputed: components["schemas"]["Money"];
            gatewayId: components["schemas"]["GatewayId"];
            /** @description The gateway's own id of this payment. */
            gatewayReference: string | null;
            id: components["schemas"]["PaymentId"];
            metadata: components["schemas"]["Metadata"];
            /** @description Number of the order's payment method that was tried last. */
            method: number | null;
            methodType: components["schemas"]["MethodType"];
            /** @description What the buyer has to do now. */
            nextAction: null | components["schemas"]["NextAction"];
            orderId: components["schemas"]["OrderId"];
            refunded: components["schemas"]["Money"];
            status: components["schemas"]["PaymentStatus"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
            voided: components["schemas"]["Money"];
        };
        /** @example pay_01kb2v3w4x5y6z7a8b9c0d1e2f */
        PaymentId: string;
        /** @enum {string} */
        PaymentStatus: "requiresPaymentMethod" | "processing" | "requiresAction" | "authorized" | "partiallyCaptured" | "captured" | "failed" | "canceled" | "voided" | "expired" | "reconciling";
        /** @example Four weeks */
        PlanName: string;
        PositiveMoney: {
            /** @example 8400 */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description RFC 9457. `code` is stable and documented; `errors` points into the request. */
        Problem: {
            /** @example validation_failed */
            code: string;
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                /** @description JSON Pointer into the body, or `query/limit`, `path/orderId`, `header/If-Match`. */
                pointer: string;
            }[];
            /** @example req_01kb2v3w4x5y6z7a8b9c0d1e2f */
            requestId: string;
            /** @example 400 */
            status: number;
            /** @example The request is not valid. */
            title: string;
            /** @example https://beaveros.example/problems/validation_failed */
            type: string;
        };
        Receipt: {
            amount: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["ReceiptId"];
            paymentId: components["schemas"]["PaymentId"];
            reference: components["schemas"]["Reference"];
            tenantId: components["schemas"]["TenantId"];
            /** @description The capture that this receipt made. */
            transactionId: string;
        };
        /** @example rcpt_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ReceiptId: string;
        Reconciliation: {
            /** @description When it was asked for. */
            asOf: components["schemas"]["Timestamp"];
            createdAt: components["schemas"]["Timestamp"];
            endedAt: components["schemas"]["TimestampNull"];
            id: components["schemas"]["ReconciliationId"];
            /** @description In their order. */
            legs: {
                checked: number;
                differing: number;
                leg: components["schemas"]["ReconciliationLeg"];
                reason?: string;
                /** @enum {string} */
                status: "pending" | "succeeded" | "failed";
            }[];
            /** @description Of those that it found, how many are open now. */
            openFindings: number;
            /** @description Why it failed. */
            reason: string | null;
            /** @description What changed in this time is compared; `from` null is since the beginning. */
            scope: {
                from: components["schemas"]["TimestampNull"];
                to: components["schemas"]["Timestamp"];
            };
            status: components["schemas"]["ReconciliationStatus"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example rec_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ReconciliationId: string;
        /**
         * @description `gateway`: gateways and transactions. `ledger`: transactions and ledger entries. `orders`: payments and orders. `stock`: orders, reservations, levels and movements. `findings`: earlier findings, whether they are still there.
         * @enum {string}
         */
        ReconciliationLeg: "gateway" | "ledger" | "orders" | "stock" | "findings";
        /** @enum {string} */
        ReconciliationStatus: "running" | "succeeded" | "failed" | "canceled";
        /**
         * @description What the bank statement or the till says.
         * @example Statement 214, line 7
         */
        Reference: string;
        Refund: {
            amount: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description Why the gateway refused, in its words. */
            declineCode: string | null;
            gatewayReference: string | null;
            id: components["schemas"]["RefundId"];
            metadata: components["schemas"]["Metadata"];
            orderId: components["schemas"]["OrderId"];
            /** @description The order's refund that it is a share of. */
            orderRefundId: string | null;
            paymentId: components["schemas"]["PaymentId"];
            reason: string | null;
            resolvedAt: components["schemas"]["TimestampNull"];
            /** @enum {string} */
            status: "pending" | "succeeded" | "failed" | "reconciling";
            target: components["schemas"]["RefundTarget"];
            tenantId: components["schemas"]["TenantId"];
            /** @description Its act at the gateway. */
            transactionId: string;
        };
        /** @example rfd_01kb2v3w4x5y6z7a8b9c0d1e2f */
        RefundId: string;
        /**
         * @description `original`: the way the money came, through its gateway or to the store credit that was spent. `storeCredit`: the customer can spend it on another order. `manual`: somebody pays it back by hand.
         * @enum {string}
         */
        RefundTarget: "original" | "storeCredit" | "manual";
        /**
         * @description `none`: only a person can correct it.
         * @enum {string}
         */
        RepairKind: "none" | "syncPayment" | "postMissing" | "tellOrder" | "giveBack" | "releaseReservation";
        /**
         * Format: uri
         * @description Where the buyer's browser goes after 3-D Secure; this service's own address when absent.
         * @example https://lodge.example/orders
         */
        ReturnUrl: string;
        SecretKey: string;
        ShortEvidence: string;
        /** @description What a customer can spend in one currency. What orders have reserved and not yet taken is not available. */
        StoreCreditAccount: {
            available: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            customerId: components["schemas"]["CustomerId"];
            id: components["schemas"]["StoreCreditAccountId"];
            reserved: components["schemas"]["Money"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example sca_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreCreditAccountId: string;
        StoreCreditEntry: {
            /** @description Minor units, added to what is available. */
            available: number;
            /** @description Minor units that were available then. */
            availableAfter: number;
            createdAt: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @example sce_01kb2v3w4x5y6z7a8b9c0d1e2f */
            id: string;
            kind: components["schemas"]["StoreCreditEntryKind"];
            paymentId: string | null;
            /** @description Why the merchant adjusted it. */
            reason: string | null;
            /** @description Minor units, added to what is reserved. */
            reserved: number;
            storeCreditAccountId: components["schemas"]["StoreCreditAccountId"];
            tenantId: components["schemas"]["TenantId"];
            transactionId: string | null;
        };
        /**
         * @description `adjustment`: by the merchant. The others: what a payment's transaction did to it.
         * @enum {string}
         */
        StoreCreditEntryKind: "adjustment" | "authorization" | "capture" | "void" | "refund";
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreId: string;
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-01T09:30:00.000Z
         */
        Timestamp: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC; null until it happens.
         * @example null
         */
        TimestampNull: string | null;
        Transaction: {
            amount: components["schemas"]["Money"];
            createdAt: components["schemas"]["Timestamp"];
            declineCode: string | null;
            gatewayReference: string | null;
            /** @example txn_01kb2v3w4x5y6z7a8b9c0d1e2f */
            id: string;
            /** @description The business act, as in `pay_…/capture/ful_…`. */
            idempotencyKey: string;
            kind: components["schemas"]["TransactionKind"];
            /** @description The order's payment method of an authorization. */
            method: number | null;
            paymentId: components["schemas"]["PaymentId"];
            resolvedAt: components["schemas"]["TimestampNull"];
            result: components["schemas"]["TransactionResult"];
            tenantId: components["schemas"]["TenantId"];
        };
        /** @enum {string} */
        TransactionKind: "authorization" | "capture" | "void" | "refund" | "refundReversal" | "chargeback" | "chargebackReversal";
        /** @enum {string} */
        TransactionResult: "pending" | "succeeded" | "failed" | "unknown";
        /**
         * @description Rises by one with every change; also the ETag.
         * @example 1
         */
        Version: number;
        WebhookSecret: string;
    };
    responses: {
        /** @description Malformed, or outside the schema; `errors` points at each fault. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not in this state, or a request with the same idempotency key is still running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The dispute as it is now. */
        Dispute: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Dispute"];
            };
        };
        /** @description The plan as it is now. */
        DunningPlan: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DunningPlan"];
            };
        };
        /** @description The run as it is now. */
        DunningRun: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DunningRun"];
            };
        };
        /** @description The token lacks the right, or names another tenant. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or another tenant's. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The version in `If-None-Match` is the current one. */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The body is over 1 MiB. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The payment as it is now. */
        Payment: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Payment"];
            };
        };
        /** @description The object has changed since the version in `If-Match`. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` is missing. */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The reconciliation as it is now. */
        Reconciliation: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Reconciliation"];
            };
        };
        /** @description The refund as it is now. */
        Refund: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refund"];
            };
        };
        /** @description Something this needs is away; wait `Retry-After` seconds and send the same request again. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; wait `Retry-After` seconds. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid access token. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The gateway has not told the outcome; `status` is `reconciling`. The same request again asks it first. */
        Unknown: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Payment"];
            };
        };
        /** @description The gateway has not told what became of the act; `pendingAct` says which. The same request again asks it first. */
        UnknownDispute: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Dispute"];
            };
        };
        /** @description Well-formed, but its content is refused, or the idempotency key was used for another request. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The `nextCursor` of the page before; bound to its filter and order. */
        cursor: string;
        disputeId: components["schemas"]["DisputeId"];
        dunningPlanId: components["schemas"]["DunningPlanId"];
        dunningRunId: components["schemas"]["DunningRunId"];
        findingId: components["schemas"]["FindingId"];
        gatewayId: components["schemas"]["GatewayId"];
        /**
         * @description Repeating a request with the same key gives the first answer again (48 h).
         * @example 3f2d8c1a-order-1
         */
        idempotencyKey: string;
        /**
         * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
         * @example 3f2d8c1a-order-1
         */
        idempotencyKeyRequired: string;
        /**
         * @description The ETag of the version that this write is meant for, or `*`.
         * @example *
         */
        ifMatch: string;
        /** @description Rows a page. */
        limit: number;
        paymentId: components["schemas"]["PaymentId"];
        reconciliationId: components["schemas"]["ReconciliationId"];
        refundId: components["schemas"]["RefundId"];
        storeCreditAccountId: components["schemas"]["StoreCreditAccountId"];
    };
    requestBodies: never;
    headers: {
        /** @description The version, quoted. */
        ETag: string;
        /** @description Where the new resource is. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description Only what this actor did, as in `user:usr_…`. */
                actor?: string;
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Only what happened to this object. */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                orderId?: components["schemas"]["OrderId"];
                paymentId?: components["schemas"]["PaymentId"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["DisputeStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of disputes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Dispute"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Dispute"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acceptDispute: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Dispute"];
            202: components["responses"]["UnknownDispute"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    submitDisputeEvidence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeEvidence"];
            };
        };
        responses: {
            200: components["responses"]["Dispute"];
            202: components["responses"]["UnknownDispute"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDisputeProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeProcess"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressDispute: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeProgress"];
            };
        };
        responses: {
            200: components["responses"]["Dispute"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    syncDispute: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                disputeId: components["parameters"]["disputeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Dispute"];
            202: components["responses"]["UnknownDispute"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDunningPlans: {
        parameters: {
            query?: {
                archived?: boolean;
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dunning plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningPlan"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDunningPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDunningPlan"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningPlan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDunningPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningPlanId: components["parameters"]["dunningPlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DunningPlan"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateDunningPlan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that this write is meant for, or `*`.
                 * @example *
                 */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path: {
                dunningPlanId: components["parameters"]["dunningPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DunningPlanPatch"];
            };
        };
        responses: {
            200: components["responses"]["DunningPlan"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    archiveDunningPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                dunningPlanId: components["parameters"]["dunningPlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DunningPlan"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDunningRuns: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                dunningPlanId?: components["schemas"]["DunningPlanId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                orderId?: components["schemas"]["OrderId"];
                paymentId?: components["schemas"]["PaymentId"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["DunningRunStatus"];
                storeId?: components["schemas"]["StoreId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dunning runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningRun"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDunningRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDunningRun"];
            };
        };
        responses: {
            /** @description Begun, now or before. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDunningRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DunningRun"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    pauseDunningRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DunningReason"];
            };
        };
        responses: {
            200: components["responses"]["DunningRun"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressDunningRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DunningProgress"];
            };
        };
        responses: {
            200: components["responses"]["DunningRun"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resumeDunningRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DunningReason"];
            };
        };
        responses: {
            200: components["responses"]["DunningRun"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryDunningRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DunningStepRequest"];
            };
        };
        responses: {
            200: components["responses"]["DunningRun"];
            /** @description The gateway has not told the outcome. The same request again asks it first. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    stopDunningRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                dunningRunId: components["parameters"]["dunningRunId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DunningReason"];
            };
        };
        responses: {
            200: components["responses"]["DunningRun"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the answer before; from the beginning without it. */
                after?: string;
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next events. `nextCursor` is given even when there are none yet, to go on from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [],
                     *       "nextCursor": "1.0.0"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Event"][];
                        nextCursor: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: components["parameters"]["findingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finding as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resolveFinding: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                findingId: components["parameters"]["findingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    dismiss?: boolean;
                    /** @description Why, for whoever asks later. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The finding as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Finding"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listGateways: {
        parameters: {
            query?: {
                adapter?: components["schemas"]["Adapter"];
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                storeId?: components["schemas"]["StoreId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of gateways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Gateway"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createGateway: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGateway"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gateway. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateGatewayCredentials: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    previousWebhookSecretUntil?: components["schemas"]["Timestamp"];
                    secretKey?: components["schemas"]["SecretKey"];
                    webhookSecret?: components["schemas"]["WebhookSecret"];
                };
            };
        };
        responses: {
            /** @description Rotated. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLedgerBalances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LedgerBalance"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listLedgerEntries: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                gatewayId?: components["schemas"]["GatewayId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                paymentId?: components["schemas"]["PaymentId"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LedgerEntry"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                gatewayId?: components["schemas"]["GatewayId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                methodType?: components["schemas"]["MethodType"];
                orderId?: components["schemas"]["OrderId"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["PaymentStatus"];
                storeId?: components["schemas"]["StoreId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Payment"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Made, and authorized when asked so and possible; see `status`. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Payment"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    authorizePayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            200: components["responses"]["Payment"];
            202: components["responses"]["Unknown"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    capturePayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["PositiveMoney"];
                    /**
                     * @description Nothing more will be captured; the rest is let go.
                     * @default false
                     */
                    final?: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["Payment"];
            202: components["responses"]["Unknown"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createReceipt: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["PositiveMoney"];
                    reference: components["schemas"]["Reference"];
                };
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
                receiptId: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    syncPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Payment"];
            202: components["responses"]["Unknown"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["TransactionKind"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                result?: components["schemas"]["TransactionResult"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of transactions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Transaction"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    voidPayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                paymentId: components["parameters"]["paymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: components["schemas"]["PositiveMoney"];
                };
            };
        };
        responses: {
            200: components["responses"]["Payment"];
            202: components["responses"]["Unknown"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReconciliations: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["ReconciliationStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reconciliations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Reconciliation"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReconciliation"];
            };
        };
        responses: {
            /** @description Made; its process compares. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Reconciliation"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Reconciliation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    checkReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: string;
                    leg: components["schemas"]["ReconciliationLeg"];
                };
            };
        };
        responses: {
            /** @description Compared. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many were looked at. */
                        checked: number;
                        cursor: components["schemas"]["NextCursor"];
                        /** @description How many differences were seen. */
                        differing: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["FindingKind"];
                leg?: components["schemas"]["ReconciliationLeg"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["FindingStatus"];
            };
            header?: never;
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of findings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Finding"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    progressReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                reconciliationId: components["parameters"]["reconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checked?: number;
                    leg?: components["schemas"]["ReconciliationLeg"];
                    /**
                     * @description Only the whole is canceled.
                     * @enum {string}
                     */
                    outcome: "succeeded" | "failed" | "canceled";
                    reason?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Reconciliation"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                orderId?: components["schemas"]["OrderId"];
                paymentId?: components["schemas"]["PaymentId"];
                sort?: "createdAt" | "-createdAt";
                target?: components["schemas"]["RefundTarget"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of refunds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Refund"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description Made; `status` says how far it is. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Refund"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reference: components["schemas"]["Reference"];
                };
            };
        };
        responses: {
            200: components["responses"]["Refund"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    syncRefund: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
            };
            path: {
                refundId: components["parameters"]["refundId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Refund"];
            /** @description The gateway has not told the outcome; `status` is `reconciling`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStoreCreditAccounts: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                currency?: components["schemas"]["Currency"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                customerId?: components["schemas"]["CustomerId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StoreCreditAccount"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStoreCreditAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                storeCreditAccountId: components["parameters"]["storeCreditAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCreditAccount"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStoreCreditEntries: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["StoreCreditEntryKind"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path: {
                storeCreditAccountId: components["parameters"]["storeCreditAccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["StoreCreditEntry"][];
                        nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createStoreCreditAdjustment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Required here, since money or stock moves. Repeating a request with the same key gives the first answer again (48 h).
                 * @example 3f2d8c1a-order-1
                 */
                "Idempotency-Key": components["parameters"]["idempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStoreCreditAdjustment"];
            };
        };
        responses: {
            /** @description Made; the account after it is at `Location`. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreCreditEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Time and HMAC-SHA256 of the body, as Stripe documents it. */
                "Stripe-Signature"?: string;
            };
            path: {
                gatewayId: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Taken in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
