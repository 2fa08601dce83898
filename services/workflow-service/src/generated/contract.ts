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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /**
         * @description BCP 47 language tag. A store's locale is written to by a template of that locale, else of its language alone, else by the built-in one.
         * @example de
         */
        Locale: string;
        /**
         * @description Up to 50 strings of the client's own, as in Stripe.
         * @example {
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
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
            orderId: components["schemas"]["OrderId"];
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
            version: components["schemas"]["Version"];
        };
        /** @example ntf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        NotificationId: string;
        /**
         * @description What happened. `orderCanceled`: it ended as canceled, expired or failed. `paymentFailed`: the card was declined, and another one is needed. `paymentReminder`: a step of the store's dunning plan. `message`: in somebody's own words.
         * @example orderShipped
         * @enum {string}
         */
        NotificationKind: "orderConfirmed" | "orderShipped" | "orderDelivered" | "orderCanceled" | "orderRefunded" | "paymentFailed" | "paymentReminder" | "message";
        /**
         * @description Why it was not sent. Failed: `noMailbox`, `refused` or `gaveUp` (after 48 hours). Skipped: `orderMailsOff` by the store's setting, `outdated` by what happened since, `orderGone`.
         * @example null
         * @enum {string|null}
         */
        NotificationReason: "refused" | "noMailbox" | "gaveUp" | "addressSuppressed" | "orderMailsOff" | "outdated" | "orderGone" | null;
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
        Suppression: {
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["SuppressionId"];
            liftedAt: components["schemas"]["TimestampNull"];
            notificationId: components["schemas"]["NotificationId"];
            orderId: components["schemas"]["OrderId"];
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
        /**
         * @description Rises by one with every change; also the ETag.
         * @example 1
         */
        Version: number;
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
        /** @description The `nextCursor` of the page before; bound to its filter and order. */
        cursor: string;
        /**
         * @description Repeating a request with the same key gives the first answer again (48 h).
         * @example 3f2d8c1a-order-1
         */
        idempotencyKey: string;
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
}
