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
    "/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the actions
         * @description What a run can do, each with the JSON Schema of its input.
         */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List alerts
         * @description One for each time a level came to its threshold, newest first; those that are resolved stay among them.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        /**
         * Get an alert
         * @description What crossed, and who looks after it.
         */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge an alert
         * @description Somebody looks after it: it is not called louder any more, and ends when the stock is back. Who was first stays, with the note; a second time changes nothing. A note is not in the log.
         */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alertId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of an alert
         * @description The only way its workflow changes an alert; the row decides. `confirmed`: the stock has not recovered by itself, so people are told. `escalated`: nobody has looked after it in time. Both are refused once somebody has, or the stock is back.
         */
        post: operations["progressAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List approvals
         * @description Newest first, decided ones among them.
         */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        /**
         * Get an approval
         * @description What was asked, whom, and until when.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve
         * @description By one of those who were asked, or an owner. The first decision counts, and the run goes on by it.
         */
        post: operations["approveApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delegate an approval
         * @description By one of those who were asked, or an owner: from now on others are asked instead. The deadline stays.
         */
        post: operations["delegateApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description By one of those who were asked, or an owner. The first decision counts, and the run goes on by it.
         */
        post: operations["rejectApproval"];
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
    "/v1/automation-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List automation runs
         * @description Newest first, without their steps.
         */
        get: operations["listAutomationRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        /**
         * Get an automation run
         * @description With its steps, in the order in which they began: what each was given, what came of it, and after how many attempts.
         */
        get: operations["getAutomationRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an automation run
         * @description Ends it at once: nothing is begun any more, and its open approvals are canceled. What was done stays done.
         */
        post: operations["cancelAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an automation run
         * @description The call under way finishes, and nothing new is begun until it is resumed. Waits and deadlines run on.
         */
        post: operations["pauseAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress of an automation run
         * @description The only way a workflow changes a run; the row decides. Steps that were told before are told anew with what has become of them.
         */
        post: operations["progressAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume an automation run
         * @description It goes on where it was paused.
         */
        post: operations["resumeAutomationRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/retry-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry the stuck step of an automation run
         * @description Whoever has mended the cause has the step tried again at once.
         */
        post: operations["retryAutomationRunStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-runs/{automationRunId}/skip-step": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip the stuck step of an automation run
         * @description The run goes on without it; the reason is kept.
         */
        post: operations["skipAutomationRunStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automation-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the schema of definitions
         * @description JSON Schema 2020-12, as any editor can use it. What it can't say, a definition is checked for when it is written.
         */
        get: operations["getAutomationSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List automations
         * @description Newest first, archived ones among them.
         */
        get: operations["listAutomations"];
        put?: never;
        /**
         * Create an automation
         * @description A draft with its first version, which starts nothing before it is activated. A definition is checked as a whole; `errors` has every fault, each with its pointer.
         */
        post: operations["createAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        /**
         * Get an automation
         * @description Its definition is with its versions.
         */
        get: operations["getAutomation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an automation
         * @description Another definition is a new version, which counts from the next time that the automation is activated. Runs keep the version that they began with to their end.
         */
        patch: operations["updateAutomation"];
        trace?: never;
    };
    "/v1/automations/{automationId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate an automation
         * @description From now on its newest version is matched against what happens.
         */
        post: operations["activateAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an automation
         * @description For good. Runs that are under way go on to their end. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}/matching": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        /**
         * Get what an automation has matched
         * @description How many events started a run, how many its filter kept out, and why it last came to nothing.
         */
        get: operations["getAutomationMatching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an automation
         * @description Nothing starts it any more; runs that are under way go on. Pausing it again answers 200 unchanged.
         */
        post: operations["pauseAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        /**
         * List the versions of an automation
         * @description Newest first.
         */
        get: operations["listAutomationVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/automations/{automationId}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
                /** @description Of the version, from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        /**
         * Get a version of an automation
         * @description A version never changes.
         */
        get: operations["getAutomationVersion"];
        put?: never;
        post?: never;
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
    "/v1/notification-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notification templates
         * @description Newest first; archived ones only with `archived=true`. Built-in ones are in none.
         */
        get: operations["listNotificationTemplates"];
        put?: never;
        /**
         * Create a notification template
         * @description Says what mails of a kind say, in a locale, instead of the built-in one: subject, text and HTML in [Liquid](https://liquidjs.com). Each is parsed, and rendered with an example; a fault is 422 with its part, line and column. One of a kind and locale is in use.
         */
        post: operations["createNotificationTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-templates/{notificationTemplateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The template.
                 * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationTemplateId: components["parameters"]["notificationTemplateId"];
            };
            cookie?: never;
        };
        /**
         * Get a notification template
         * @description Archived ones too, since notifications name them.
         */
        get: operations["getNotificationTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a notification template
         * @description For mails that are sent from now on, those that wait to be sent again among them.
         */
        patch: operations["updateNotificationTemplate"];
        trace?: never;
    };
    "/v1/notification-templates/{notificationTemplateId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The template.
                 * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationTemplateId: components["parameters"]["notificationTemplateId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a notification template
         * @description The built-in one says it again, or another of the tenant's. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveNotificationTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a mail
         * @description Renders a mail with an example order: the parts that are given, and for those that are not the template in use, else the built-in one. Nothing is kept or sent.
         */
        post: operations["previewNotificationTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Newest first, whatever became of them. None shows an address: that is its order's.
         */
        get: operations["listNotifications"];
        put?: never;
        /**
         * Write to the buyer of an order
         * @description In own words, within the template of the kind `message`. It is sent as any other: unless the store sends no mails, or the address has no mailbox.
         */
        post: operations["createNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The notification.
                 * @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationId: components["parameters"]["notificationId"];
            };
            cookie?: never;
        };
        /**
         * Get a notification
         * @description What became of it, and what the mail server last said.
         */
        get: operations["getNotification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{notificationId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The notification.
                 * @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationId: components["parameters"]["notificationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a failed notification again
         * @description It is `pending` again, and tried for 48 hours as if it were new. An address that is suppressed stays so: lift that first.
         */
        post: operations["retryNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressions
         * @description Newest first; lifted ones only with `lifted=true`. None shows its address: its notification names the order.
         */
        get: operations["listSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{suppressionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The suppression.
                 * @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                suppressionId: components["parameters"]["suppressionId"];
            };
            cookie?: never;
        };
        /**
         * Get a suppression
         * @description Lifted ones too.
         */
        get: operations["getSuppression"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{suppressionId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The suppression.
                 * @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                suppressionId: components["parameters"]["suppressionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a suppression
         * @description Mails go to the address again, until its server refuses it again. What failed because of it can be sent again by `retry`. Lifting it again answers 200 unchanged.
         */
        post: operations["liftSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/triggers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the triggers
         * @description Every event that can start a run, and the name by which a definition's expressions know its data.
         */
        get: operations["listTriggers"];
        put?: never;
        post?: never;
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
        Action: {
            description: string;
            input: components["schemas"]["JsonSchema"];
            name: string;
        };
        ActionList: {
            data: components["schemas"]["Action"][];
        };
        /** @description A level that came to its threshold, and what has become of it. */
        Alert: {
            acknowledgedAt: components["schemas"]["TimestampNull"];
            /** @description Who looks after it, as `user:usr_…`. */
            acknowledgedBy: string | null;
            attention: components["schemas"]["AlertAttention"];
            /** @description Units, when it crossed; below zero when more was promised than there was. */
            available: number;
            /** @description When it was known not to recover by itself; null, too, when somebody had looked after it before. */
            confirmedAt: components["schemas"]["TimestampNull"];
            createdAt: components["schemas"]["Timestamp"];
            crossedAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["AlertId"];
            levelId: components["schemas"]["InventoryLevelId"];
            locationId: components["schemas"]["LocationId"];
            note: string | null;
            productId: components["schemas"]["ProductId"];
            resolvedAt: components["schemas"]["TimestampNull"];
            sku: string;
            status: components["schemas"]["AlertStatus"];
            /** @description The stores that took stock from the location when it crossed. */
            storeIds: components["schemas"]["StoreId"][];
            tenantId: components["schemas"]["TenantId"];
            /** @description What held when it crossed. */
            threshold: number;
            /** @description The product's. */
            title: string;
            updatedAt: components["schemas"]["Timestamp"];
            variantId: components["schemas"]["VariantId"];
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["AlertWaitingForNull"];
            waitingUntil: components["schemas"]["TimestampNull"];
        };
        /**
         * @description `escalated`: nobody has looked after it in time; `stuck`: its process needs an operator.
         * @enum {string|null}
         */
        AlertAttention: "escalated" | "stuck" | null;
        /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        AlertId: string;
        AlertProgress: {
            reason?: string;
            /** @enum {string} */
            step: "waiting" | "confirmed" | "escalated";
            /** @description A step fails for longer than it may. */
            stuck?: boolean;
            waitingFor?: components["schemas"]["AlertWaitingFor"];
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        /**
         * @example open
         * @enum {string}
         */
        AlertStatus: "open" | "acknowledged" | "resolved";
        /**
         * @example acknowledgement
         * @enum {string}
         */
        AlertWaitingFor: "acknowledgement" | "restock" | "operator";
        /** @description Null until it is known not to recover by itself, and when it is resolved. */
        AlertWaitingForNull: components["schemas"]["AlertWaitingFor"] | null;
        Approval: {
            assignees: string[];
            automationId: components["schemas"]["AutomationId"];
            automationRunId: components["schemas"]["AutomationRunId"];
            createdAt: components["schemas"]["Timestamp"];
            deadline: components["schemas"]["Timestamp"];
            decidedAt: components["schemas"]["TimestampNull"];
            decidedBy: string | null;
            escalatedAt: components["schemas"]["TimestampNull"];
            id: components["schemas"]["ApprovalId"];
            message: string | null;
            /** @description The step that asks for it. */
            path: string;
            status: components["schemas"]["ApprovalStatus"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example apr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ApprovalId: string;
        ApprovalList: {
            data: components["schemas"]["Approval"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ApprovalRequest: {
            assignees: components["schemas"]["Assignees"];
            deadline: components["schemas"]["Timestamp"];
            escalateTo?: components["schemas"]["Assignees"];
            message?: string;
            path: string;
        };
        /** @enum {string} */
        ApprovalStatus: "pending" | "approved" | "rejected" | "expired" | "canceled";
        /** @description `user:usr_…` or `role:manager`. */
        Assignees: string[];
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
        Automation: {
            /** @description What is matched, or was before it was paused; null in a draft. */
            activeVersion: number | null;
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["AutomationId"];
            latestVersion: number;
            metadata: components["schemas"]["Metadata"];
            name: string;
            status: components["schemas"]["AutomationStatus"];
            tenantId: components["schemas"]["TenantId"];
            /** @description Of its newest version. */
            triggerType: string;
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @description What started the run. */
        AutomationEvent: {
            id: string;
            /** @description Kind and id, as in `order/ord_…`. */
            subject: string;
            time: components["schemas"]["Timestamp"];
            type: string;
        };
        /** @example aut_01kb2v3w4x5y6z7a8b9c0d1e2f */
        AutomationId: string;
        AutomationList: {
            data: components["schemas"]["Automation"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        AutomationMatching: {
            automationId: components["schemas"]["AutomationId"];
            /** @description Events that its filter kept out. */
            filtered: number;
            /** @description Why its filter last came to nothing, which matches no event. */
            lastFault: null | {
                at: components["schemas"]["Timestamp"];
                code: string;
                detail: string;
                eventId: string;
            };
            /** @description Events that started a run. */
            matched: number;
        };
        AutomationName: string;
        AutomationPatch: {
            definition?: components["schemas"]["Definition"];
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["AutomationName"];
        };
        AutomationReason: {
            reason: string;
        };
        AutomationRun: {
            automationId: components["schemas"]["AutomationId"];
            /** @description The version by which it runs to its end. */
            automationVersion: number;
            createdAt: components["schemas"]["Timestamp"];
            endedAt: components["schemas"]["TimestampNull"];
            event: components["schemas"]["AutomationEvent"];
            id: components["schemas"]["AutomationRunId"];
            paused: boolean;
            /** @description Why it ended as it did, or is stuck. */
            reason: string | null;
            status: components["schemas"]["AutomationRunStatus"];
            /** @description With a single run only. */
            steps?: components["schemas"]["AutomationRunStep"][];
            /** @description A step has failed; somebody retries or skips it. */
            stuck: boolean;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Where an operator sees it. */
            url: string;
            version: components["schemas"]["Version"];
            waitingFor: components["schemas"]["AutomationWaitingFor"];
            waitingUntil: components["schemas"]["TimestampNull"];
            workflowId: string;
        };
        /** @example run_01kb2v3w4x5y6z7a8b9c0d1e2f */
        AutomationRunId: string;
        AutomationRunList: {
            data: components["schemas"]["AutomationRun"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description `approvalRequested` has `approval`; `approvalEscalated` and `approvalExpired` have `approvalId`. `steps`: those of which there is news. */
        AutomationRunProgress: {
            approval?: components["schemas"]["ApprovalRequest"];
            approvalId?: components["schemas"]["ApprovalId"];
            reason?: string;
            /** @enum {string} */
            step: "waiting" | "approvalRequested" | "approvalEscalated" | "approvalExpired" | "succeeded" | "failed" | "canceled";
            steps?: components["schemas"]["StepNews"][];
            stuck?: boolean;
            /** @enum {string} */
            waitingFor?: "time" | "approval" | "operator" | "resume";
            waitingUntil?: components["schemas"]["Timestamp"];
        };
        AutomationRunProgressed: {
            /** @description The approval that was asked for. */
            approvalId: string | null;
            status: components["schemas"]["AutomationRunStatus"];
        };
        /** @enum {string} */
        AutomationRunStatus: "running" | "waiting" | "succeeded" | "failed" | "canceled";
        AutomationRunStep: {
            action: string | null;
            attempts: number;
            endedAt: components["schemas"]["TimestampNull"];
            /** @description What it was given, with all texts filled in. */
            input: unknown;
            /** @description What came of it. */
            output: unknown;
            /** @description The step's id. */
            path: string;
            /** @description Why it failed or was skipped. */
            reason: string | null;
            startedAt: components["schemas"]["Timestamp"];
            /** @enum {string} */
            status: "running" | "waiting" | "succeeded" | "failed" | "skipped";
            type: string;
        };
        /** @enum {string} */
        AutomationStatus: "draft" | "active" | "paused" | "archived";
        AutomationVersion: {
            automationId: components["schemas"]["AutomationId"];
            createdAt: components["schemas"]["Timestamp"];
            createdBy: string;
            definition: components["schemas"]["Definition"];
            number: number;
            tenantId: components["schemas"]["TenantId"];
        };
        AutomationVersionList: {
            data: components["schemas"]["AutomationVersion"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `operator`: a step is stuck. `resume`: somebody paused it.
         * @enum {string|null}
         */
        AutomationWaitingFor: "time" | "approval" | "operator" | "resume" | null;
        /** @description As `GET /v1/automation-schema` says: what starts a run, and the steps that are then done. Its faults are answered 422, all at once. */
        Definition: {
            [key: string]: unknown;
        };
        Delegation: {
            assignees: components["schemas"]["Assignees"];
            reason?: string;
        };
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
        /** @example ful_01kb2v3w4x5y6z7a8b9c0d1e2f */
        FulfillmentId: string;
        /** @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        InventoryLevelId: string;
        /** @description A JSON Schema, 2020-12. */
        JsonSchema: {
            [key: string]: unknown;
        };
        /**
         * @description BCP 47 language tag. A store's locale is written to by a template of that locale, else of its language alone, else by the built-in one.
         * @example de
         */
        Locale: string;
        /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
        LocationId: string;
        /**
         * @description Up to 50 strings of the client's own, as in Stripe.
         * @example {
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        NewAutomation: {
            definition: components["schemas"]["Definition"];
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["AutomationName"];
        };
        NewNotification: {
            orderId: components["schemas"]["OrderId"];
            subject: string;
            text: string;
        };
        NewNotificationTemplate: {
            html: components["schemas"]["TemplateHtml"];
            kind: components["schemas"]["NotificationKind"];
            locale: components["schemas"]["Locale"];
            metadata?: components["schemas"]["Metadata"];
            subject: components["schemas"]["TemplateSubject"];
            text: components["schemas"]["TemplateText"];
        };
        NewPreview: {
            html?: components["schemas"]["TemplateHtml"];
            kind: components["schemas"]["NotificationKind"];
            locale?: components["schemas"]["Locale"];
            subject?: components["schemas"]["TemplateSubject"];
            text?: components["schemas"]["TemplateText"];
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        Notification: {
            /** @description The alerts that it gathers. */
            alertDigestId: string | null;
            /** @description How often it was handed to the mail server. */
            attempts: number;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * @description The event that it came of; its own id when somebody asked for it.
             * @example evt_01kb2v3w4x5y6z7a8b9c0d1e2f
             */
            eventId: string;
            fulfillmentId: components["schemas"]["FulfillmentId"] | null;
            id: components["schemas"]["NotificationId"];
            kind: components["schemas"]["NotificationKind"];
            /** @description In which it was written; null before the first attempt. */
            locale: string | null;
            nextAttemptAt: components["schemas"]["TimestampNull"];
            /** @description The tenant's template that it was written by; null is the built-in one. */
            notificationTemplateId: components["schemas"]["NotificationTemplateId"] | null;
            orderId: components["schemas"]["OrderId"] | null;
            orderRefundId: components["schemas"]["OrderRefundId"] | null;
            reason: components["schemas"]["NotificationReason"];
            /** @description What the mail server, or the way to it, last said; addresses are left out. */
            response: string | null;
            sentAt: components["schemas"]["TimestampNull"];
            status: components["schemas"]["NotificationStatus"];
            /** @description Why the tenant's template could not be used for this mail, and the built-in one was. */
            templateFault: string | null;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Whom it goes to, when not to the order's buyer. */
            userId: components["schemas"]["UserId"] | null;
            version: components["schemas"]["Version"];
        };
        /** @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        NotificationId: string;
        /**
         * @description What happened. `orderCanceled`: it ended as canceled, expired or failed. `paymentFailed`: the card was declined, and another one is needed. `paymentReminder`: a step of the store's dunning plan. `message`: in somebody's own words. `lowStockDigest`: what of a store's stock is low, to people of the tenant.
         * @example orderShipped
         * @enum {string}
         */
        NotificationKind: "orderConfirmed" | "orderShipped" | "orderDelivered" | "orderCanceled" | "orderRefunded" | "paymentFailed" | "paymentReminder" | "message" | "lowStockDigest";
        /**
         * @description Why it was not sent. Failed: `noMailbox`, `refused` or `gaveUp` (after 48 hours). Skipped: `orderMailsOff` and `alertMailsOff` by the store's settings, `outdated` by what happened since, `orderGone`, `userGone`.
         * @example null
         * @enum {string|null}
         */
        NotificationReason: "refused" | "noMailbox" | "gaveUp" | "addressSuppressed" | "orderMailsOff" | "alertMailsOff" | "outdated" | "orderGone" | "userGone" | null;
        /**
         * @description `sent`: the mail server has taken it. `failed`: it refused it for good, or for 48 hours. `suppressed`: its address has no mailbox, as an earlier mail has shown. `skipped`: there was no reason to send it any more.
         * @example sent
         * @enum {string}
         */
        NotificationStatus: "pending" | "sent" | "failed" | "suppressed" | "skipped";
        NotificationTemplate: {
            archivedAt: components["schemas"]["TimestampNull"];
            createdAt: components["schemas"]["Timestamp"];
            html: components["schemas"]["TemplateHtml"];
            id: components["schemas"]["NotificationTemplateId"];
            kind: components["schemas"]["NotificationKind"];
            locale: components["schemas"]["Locale"];
            metadata: components["schemas"]["Metadata"];
            subject: components["schemas"]["TemplateSubject"];
            tenantId: components["schemas"]["TenantId"];
            text: components["schemas"]["TemplateText"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f */
        NotificationTemplateId: string;
        NotificationTemplatePatch: {
            html?: components["schemas"]["TemplateHtml"];
            metadata?: components["schemas"]["Metadata"];
            subject?: components["schemas"]["TemplateSubject"];
            text?: components["schemas"]["TemplateText"];
        };
        OptionalAutomationReason: {
            reason?: string;
        };
        /** @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderId: string;
        /** @example orf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderRefundId: string;
        Preview: {
            html: string;
            kind: components["schemas"]["NotificationKind"];
            locale: components["schemas"]["Locale"];
            /** @description The tenant's template that the parts are of which were not given; null is the built-in one. */
            notificationTemplateId: components["schemas"]["NotificationTemplateId"] | null;
            subject: string;
            text: string;
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
        /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ProductId: string;
        StepNews: {
            action?: string;
            attempts: number;
            endedAt?: components["schemas"]["Timestamp"];
            /** @description What it was given. */
            input?: unknown;
            /** @description What came of it. */
            output?: unknown;
            path: string;
            reason?: string;
            startedAt: components["schemas"]["Timestamp"];
            /** @enum {string} */
            status: "running" | "waiting" | "succeeded" | "failed" | "skipped";
            type: string;
        };
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreId: string;
        Suppression: {
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["SuppressionId"];
            liftedAt: components["schemas"]["TimestampNull"];
            notificationId: components["schemas"]["NotificationId"];
            orderId: components["schemas"]["OrderId"] | null;
            /** @enum {string} */
            reason: "noMailbox";
            /** @description What the mail server said; addresses are left out. */
            response: string;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f */
        SuppressionId: string;
        /** @example <p>Order {{ order.number }}</p> */
        TemplateHtml: string;
        /** @example Order {{ order.number }} */
        TemplateSubject: string;
        /** @example Order {{ order.number }} */
        TemplateText: string;
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
        Trigger: {
            /** @description The service whose log has it. */
            source: string;
            type: components["schemas"]["TriggerType"];
            /** @description The name by which expressions know the event's data. */
            variable: string;
        };
        TriggerList: {
            data: components["schemas"]["Trigger"][];
        };
        /** @example order.placed */
        TriggerType: string;
        /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        UserId: string;
        /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
        VariantId: string;
        /**
         * @description Rises by one with every change; also the ETag.
         * @example 1
         */
        Version: number;
    };
    responses: {
        /** @description The alert. */
        Alert: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Alert"];
            };
        };
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
        /** @description The notification. */
        Notification: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notification"];
            };
        };
        /** @description The template. */
        NotificationTemplate: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotificationTemplate"];
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
        /** @description Something this needs is away; wait `Retry-After` seconds and send the same request again. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The suppression. */
        Suppression: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Suppression"];
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
        /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        alertId: components["schemas"]["AlertId"];
        /** @description The approval. */
        approvalId: components["schemas"]["ApprovalId"];
        /** @description The automation. */
        automationId: components["schemas"]["AutomationId"];
        /** @description The run. */
        automationRunId: components["schemas"]["AutomationRunId"];
        /** @description The `nextCursor` of the page before; bound to its filter and order. */
        cursor: string;
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
        /**
         * @description The notification.
         * @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        notificationId: components["schemas"]["NotificationId"];
        /**
         * @description The template.
         * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        notificationTemplateId: components["schemas"]["NotificationTemplateId"];
        /** @description Of the version, from 1. */
        number: number;
        /**
         * @description The suppression.
         * @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        suppressionId: components["schemas"]["SuppressionId"];
    };
    requestBodies: never;
    headers: {
        /** @description The version, quoted. */
        ETag: string;
        /** @description `true` when this is the first answer again. */
        IdempotencyReplayed: string;
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
    listActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /**
                 * @description Only those that call for it so.
                 * @example escalated
                 */
                attention?: "escalated" | "stuck";
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                levelId?: components["schemas"]["InventoryLevelId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                locationId?: components["schemas"]["LocationId"];
                /** @description A leading `-` turns the order round. */
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["AlertStatus"];
                /** @description Only of stock that this store sells from. */
                storeId?: components["schemas"]["StoreId"];
                variantId?: components["schemas"]["VariantId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Alert"][];
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
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Alert"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acknowledgeAlert: {
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
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "note": "Ordered 40, due Friday."
                 *     }
                 */
                "application/json": {
                    /** @example Ordered 40, due Friday. */
                    note?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Alert"];
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
    progressAlert: {
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
                /** @example alr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                alertId: components["parameters"]["alertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertProgress"];
            };
        };
        responses: {
            200: components["responses"]["Alert"];
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
    listApprovals: {
        parameters: {
            query?: {
                automationRunId?: components["schemas"]["AutomationRunId"];
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["ApprovalStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of approvals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The approval. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
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
    approveApproval: {
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
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalAutomationReason"];
            };
        };
        responses: {
            /** @description The approval as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
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
    delegateApproval: {
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
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Delegation"];
            };
        };
        responses: {
            /** @description The approval as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
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
    rejectApproval: {
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
                /** @description The approval. */
                approvalId: components["parameters"]["approvalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The approval as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
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
    listAutomationRuns: {
        parameters: {
            query?: {
                automationId?: components["schemas"]["AutomationId"];
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["AutomationRunStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRunList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAutomationRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    cancelAutomationRun: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    pauseAutomationRun: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    progressAutomationRun: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationRunProgress"];
            };
        };
        responses: {
            /** @description How it stands now. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRunProgressed"];
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
    resumeAutomationRun: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    retryAutomationRunStep: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    skipAutomationRunStep: {
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
                /** @description The run. */
                automationRunId: components["parameters"]["automationRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationReason"];
            };
        };
        responses: {
            /** @description The run as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationRun"];
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
    getAutomationSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonSchema"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAutomations: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["AutomationStatus"];
                triggerType?: components["schemas"]["TriggerType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of automations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createAutomation: {
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
                "application/json": components["schemas"]["NewAutomation"];
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
                    "application/json": components["schemas"]["Automation"];
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
    getAutomation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
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
    updateAutomation: {
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
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationPatch"];
            };
        };
        responses: {
            /** @description The automation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
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
    activateAutomation: {
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
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
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
    archiveAutomation: {
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
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
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
    getAutomationMatching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it has matched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationMatching"];
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
    pauseAutomation: {
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
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automation as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
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
    listAutomationVersions: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                sort?: "createdAt" | "-createdAt";
            };
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationVersionList"];
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
    getAutomationVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The automation. */
                automationId: components["parameters"]["automationId"];
                /** @description Of the version, from 1. */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationVersion"];
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
    listNotificationTemplates: {
        parameters: {
            query?: {
                archived?: boolean;
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["NotificationKind"];
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
            /** @description A page of templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationTemplate"][];
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
    createNotificationTemplate: {
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
                "application/json": components["schemas"]["NewNotificationTemplate"];
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
                    "application/json": components["schemas"]["NotificationTemplate"];
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
    getNotificationTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The template.
                 * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationTemplateId: components["parameters"]["notificationTemplateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NotificationTemplate"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateNotificationTemplate: {
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
                /**
                 * @description The template.
                 * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationTemplateId: components["parameters"]["notificationTemplateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationTemplatePatch"];
            };
        };
        responses: {
            200: components["responses"]["NotificationTemplate"];
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
    archiveNotificationTemplate: {
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
                /**
                 * @description The template.
                 * @example ntt_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationTemplateId: components["parameters"]["notificationTemplateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NotificationTemplate"];
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
    previewNotificationTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPreview"];
            };
        };
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["NotificationKind"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                orderId?: components["schemas"]["OrderId"];
                sort?: "createdAt" | "-createdAt";
                status?: components["schemas"]["NotificationStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Notification"][];
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
    createNotification: {
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
                "application/json": components["schemas"]["NewNotification"];
            };
        };
        responses: {
            /** @description It will be sent. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
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
    getNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The notification.
                 * @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationId: components["parameters"]["notificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Notification"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retryNotification: {
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
                /**
                 * @description The notification.
                 * @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                notificationId: components["parameters"]["notificationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Notification"];
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
    listSuppressions: {
        parameters: {
            query?: {
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                lifted?: boolean;
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
            /** @description A page of suppressions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Suppression"][];
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
    getSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The suppression.
                 * @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                suppressionId: components["parameters"]["suppressionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Suppression"];
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    liftSuppression: {
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
                /**
                 * @description The suppression.
                 * @example sup_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                suppressionId: components["parameters"]["suppressionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Suppression"];
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
    listTriggers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All triggers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
