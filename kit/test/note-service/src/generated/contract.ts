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
    "/v1/dictations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note after asking
         * @description Claim, ask, keep. The first word of the text says what goes wrong.
         */
        post: operations["dictateNote"];
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
    "/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notes
         * @description Newest first.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Write a note
         * @description One transaction.
         */
        post: operations["createNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The note. */
                noteId: components["parameters"]["noteId"];
            };
            cookie?: never;
        };
        /**
         * Get a note
         * @description By its id.
         */
        get: operations["getNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a note
         * @description Only the version that was read.
         */
        patch: operations["updateNote"];
        trace?: never;
    };
    "/v1/notes/{noteId}/underline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The note. */
                noteId: components["parameters"]["noteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Underline a note
         * @description An action on what is there, under its row's lock.
         */
        post: operations["underlineNote"];
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
        /**
         * @description Up to 50 strings of the client's own, as in Stripe.
         * @example {
         *       "channel": "web"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        NewNote: {
            metadata?: components["schemas"]["Metadata"];
            /** @example Buy rope. */
            text: string;
            /** @example 1 */
            weight?: number;
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        Note: {
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["NoteId"];
            tenantId: components["schemas"]["TenantId"];
            /** @example Buy rope. */
            text: string;
            version: components["schemas"]["Version"];
        };
        /** @example note_01kb2v3w4x5y6z7a8b9c0d1e2f */
        NoteId: string;
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
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-01T09:30:00.000Z
         */
        Timestamp: string;
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
        /** @description The note. */
        noteId: components["schemas"]["NoteId"];
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
    dictateNote: {
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
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
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
    listNotes: {
        parameters: {
            query?: {
                /** @description From then on. */
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Order. */
                sort?: "createdAt" | "-createdAt" | "text" | "-text";
                /** @description Exactly this text. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Note"][];
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
    createNote: {
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
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
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
    getNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The note. */
                noteId: components["parameters"]["noteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
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
    updateNote: {
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
                /** @description The note. */
                noteId: components["parameters"]["noteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
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
    underlineNote: {
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
                /** @description The note. */
                noteId: components["parameters"]["noteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
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
}
