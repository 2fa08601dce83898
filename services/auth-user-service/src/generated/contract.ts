// Made by `npm run generate` from openapi.yml. Do not edit.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the public signing keys
         * @description The keys that tokens are, were lately, or soon will be signed with. A new key is here ten minutes before its first signature, an old one stays an hour after its last. Answered by oidc-provider.
         */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discover the issuer
         * @description Metadata of the issuer (OpenID Connect Discovery, RFC 8414), only what works: there is no authorization endpoint. Answered by oidc-provider.
         */
        get: operations["getDiscovery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a machine's token
         * @description Client credentials (RFC 6749, section 4.4): one client per service, one for the workers. The secret comes in HTTP Basic or in the body. Without `scope` the token has all of the client's. Errors are those of OAuth, not problem+json. Answered by oidc-provider.
         */
        post: operations["issueToken"];
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
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description A session in one tenant. Without `tenantId` the only membership is taken; with several, 409 `tenant_choice_required` lists them in `memberships`. An invitation is accepted by signing in to its tenant: name it, unless it is the only one. A known and an unknown e-mail take the same time. After ten failures an account is locked: 30 seconds, twice as long after each further failure, 15 minutes at most (429 with `Retry-After`, also for the right password); a success, or a day without failures, forgets them.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of this refresh token, spent or not. An unknown or ended one is fine, too (as in RFC 7009): afterwards it can't be used. Access tokens already given run out by themselves within ten minutes.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a session
         * @description Spends the refresh token and gives a new pair, with the roles of now. A refresh token is good for one use and thirty days; seen again it was copied, so the whole session ends (401 `refresh_token_reused`), however soon: there is no grace. A client whose answer was lost signs in again; parallel tabs must share one refresh. A session ends after ninety days at most.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a tenant and its owner
         * @description Takes the e-mail, has service-entity-service make the tenant with its first store, then makes the user its owner. While that service is away the answer is 503 and nothing is visible; the same request may be sent again at once. An attempt that died is taken over after 30 seconds by any registration of that e-mail, with the new request's password and the old tenant's id (and, if the tenant had been made already, its name). An idempotency key belongs to the e-mail; a replay carries no tokens: sign in instead.
         */
        post: operations["register"];
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
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who I am
         * @description The user of the token, as a member of the token's tenant, with the rights of now; the token keeps those it was made with.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my name or password
         * @description The name is this tenant's. A new password needs the current one, holds in all tenants, and ends every other session of the user at its next refresh. Wrong current passwords count like failed sign-ins.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the built-in roles
         * @description Each role and the rights it gives. A user with several has all of theirs.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tenant's users
         * @description This tenant's members, whatever their status.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a user to the tenant
         * @description With a password: an account is made, active at once; 409 `email_taken` when the e-mail has one already. Without: the owner of an existing account is invited and becomes active by signing in to this tenant; 422 `password_required` when there is no account. Nobody can give rights that they do not have.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description This tenant's membership of the user.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user's name or metadata
         * @description As this tenant knows them; other tenants and the account itself are not touched.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/v1/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a user
         * @description Lets a suspended user back in. Reactivating an active one changes nothing; one who has not accepted yet is 409 `user_invited`.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a user's roles
         * @description In this tenant. They count from the user's next refresh. Nobody can give, or take from somebody, rights that they do not have; the last active owner keeps the role.
         */
        put: operations["setUserRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a user
         * @description Shuts the user out of this tenant: their sessions end now, access tokens already given within ten minutes. Suspending a suspended user changes nothing; one who has not accepted yet is 409 `user_invited`. The last active owner stays.
         */
        post: operations["suspendUser"];
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
        /**
         * @description ISO 3166-1 alpha-2 code.
         * @example US
         */
        Country: string;
        /**
         * @description ISO 4217 code.
         * @example USD
         */
        Currency: string;
        /**
         * Format: email
         * @example ada@lodge.example
         */
        Email: string;
        /**
         * @description Capitals and spaces around it do not matter. Before the @ up to 64 characters (RFC 5321).
         * @example ada@lodge.example
         */
        EmailGiven: string & unknown;
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
        Login: {
            email: components["schemas"]["EmailGiven"];
            password: string;
            tenantId?: components["schemas"]["TenantId"];
        };
        Me: {
            createdAt: components["schemas"]["Timestamp"];
            email: components["schemas"]["Email"];
            id: components["schemas"]["UserId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["NameNull"];
            /** @description What the roles allow. */
            rights: string[];
            roles: components["schemas"]["RoleNames"];
            status: components["schemas"]["MembershipStatus"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /**
         * @example active
         * @enum {string}
         */
        MembershipStatus: "invited" | "active" | "suspended";
        MePatch: {
            currentPassword?: string;
            name?: components["schemas"]["NameNull"];
            password?: components["schemas"]["NewPassword"];
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
        /** @example Ada */
        Name: string;
        /** @example Ada */
        NameNull: string | null;
        /**
         * @description Any characters. At least 12, since a password is all there is; not the e-mail.
         * @example felled-by-moonlight
         */
        NewPassword: string;
        NewUser: {
            email: components["schemas"]["EmailGiven"];
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
            password?: components["schemas"]["NewPassword"];
            roles: components["schemas"]["RoleNames"];
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
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
        /** @description Kept in the audit log. Name nobody: the log is never erased. */
        ReasonText: string;
        RefreshTokenHolder: {
            refreshToken: string;
        };
        Registered: {
            /** @description Absent in a replay. */
            accessToken?: string;
            /** @description Seconds. */
            expiresIn: number;
            /** @description Absent in a replay. */
            refreshToken?: string;
            /** @description As service-entity-service answered; `/v1/tenants/{id}` there has all of it. */
            tenant: {
                id: components["schemas"]["TenantId"];
                name: string;
                /** @example trial */
                status: string;
            };
            /** @constant */
            tokenType: "Bearer";
            user: components["schemas"]["User"];
        };
        Registration: {
            email: components["schemas"]["EmailGiven"];
            password: components["schemas"]["NewPassword"];
            /** @description The tenant's first store. */
            store?: {
                country?: components["schemas"]["Country"];
                /** @description USD if left out. */
                currency?: components["schemas"]["Currency"];
                /**
                 * @description BCP 47 language tag.
                 * @example en-US
                 */
                locale?: string;
                /** @description The tenant's name if left out. */
                name?: string;
                /**
                 * @description A name of the IANA time zone database; UTC if left out.
                 * @example America/New_York
                 */
                timeZone?: string;
            };
            /** @example Lodge Supply */
            tenantName: string;
        };
        Role: {
            description: string;
            name: components["schemas"]["RoleName"];
            rights: string[];
        };
        /**
         * @example manager
         * @enum {string}
         */
        RoleName: "owner" | "admin" | "manager" | "support" | "analyst" | "developer";
        /**
         * @example [
         *       "manager"
         *     ]
         */
        RoleNames: components["schemas"]["RoleName"][];
        TenantChoice: components["schemas"]["Problem"] & {
            memberships: {
                roles: components["schemas"]["RoleNames"];
                status: components["schemas"]["MembershipStatus"];
                tenantId: components["schemas"]["TenantId"];
            }[];
        };
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-01T09:30:00.000Z
         */
        Timestamp: string;
        Tokens: {
            accessToken: string;
            /** @description Seconds that the access token lives. */
            expiresIn: number;
            refreshToken: string;
            /** @constant */
            tokenType: "Bearer";
        };
        /** @description A person as a member of this tenant. E-mail and password are the account's, the rest is the tenant's. */
        User: {
            createdAt: components["schemas"]["Timestamp"];
            email: components["schemas"]["Email"];
            id: components["schemas"]["UserId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["NameNull"];
            roles: components["schemas"]["RoleNames"];
            status: components["schemas"]["MembershipStatus"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        UserId: string;
        UserPatch: {
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["NameNull"];
        };
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
        /** @description An OAuth error (RFC 6749, section 5.2). */
        OAuthError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "invalid_client",
                 *       "error_description": "client authentication failed"
                 *     }
                 */
                "application/json": {
                    /** @example invalid_client */
                    error: string;
                    error_description?: string;
                };
            };
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
         * @description The ETag of the version that this write is meant for, or `*`.
         * @example *
         */
        ifMatch: string;
        /** @description Rows a page. */
        limit: number;
        /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        userId: components["schemas"]["UserId"];
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
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JWK Set (RFC 7517). */
            200: {
                headers: {
                    /** @description May be kept for a minute. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/jwk-set+json": {
                        keys: {
                            /** @constant */
                            alg: "RS256";
                            e: string;
                            kid: string;
                            /** @constant */
                            kty: "RSA";
                            n: string;
                            /** @constant */
                            use: "sig";
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDiscovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    /** @description May be kept for a minute. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grant_types_supported: string[];
                        issuer: string;
                        jwks_uri: string;
                        token_endpoint: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
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
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "client_credentials",
                 *       "client_id": "worker",
                 *       "client_secret": "the-secret-of-the-workers"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    client_id?: string;
                    client_secret?: string;
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @constant */
                    resource?: "urn:beaver:api";
                    /** @description Those that it does not know are left out. */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description An access token without a tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl",
                     *       "expires_in": 600,
                     *       "token_type": "Bearer",
                     *       "scope": "tenant:any orders:read"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        /** @description Seconds. */
                        expires_in: number;
                        scope?: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            400: components["responses"]["OAuthError"];
            401: components["responses"]["OAuthError"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
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
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@lodge.example",
                 *       "password": "felled-by-moonlight"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description A session's tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The membership is suspended, or the named tenant is none of the user's. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are several memberships and none was named; `memberships` lists them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TenantChoice"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenHolder"];
            };
        };
        responses: {
            /** @description The session is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenHolder"];
            };
        };
        responses: {
            /** @description The session's next tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    register: {
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
                /**
                 * @example {
                 *       "email": "ada@lodge.example",
                 *       "password": "felled-by-moonlight",
                 *       "tenantName": "Lodge Supply",
                 *       "store": {
                 *         "currency": "USD",
                 *         "timeZone": "America/New_York"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description The user, the tenant and a session. A replay has no tokens. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["BadRequest"];
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
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
    updateMe: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that this write is meant for, or `*`.
                 * @example *
                 */
                "If-Match": components["parameters"]["ifMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All roles, the most powerful first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "name": "analyst",
                     *           "description": "Reads everything about the business, changes nothing.",
                     *           "rights": [
                     *             "orders:read",
                     *             "payments:read"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Role"][];
                        nextCursor: null;
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
    listUsers: {
        parameters: {
            query?: {
                "createdAt[gt]"?: components["schemas"]["Timestamp"];
                "createdAt[gte]"?: components["schemas"]["Timestamp"];
                "createdAt[lt]"?: components["schemas"]["Timestamp"];
                "createdAt[lte]"?: components["schemas"]["Timestamp"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only the one with this e-mail. */
                email?: components["schemas"]["EmailGiven"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                status?: components["schemas"]["MembershipStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "usr_01kb2v3w4x5y6z7a8b9c0d1e2f",
                     *           "tenantId": "ten_01kb2v3w4x5y6z7a8b9c0d1e2f",
                     *           "email": "ada@lodge.example",
                     *           "name": "Ada",
                     *           "roles": [
                     *             "owner"
                     *           ],
                     *           "status": "active",
                     *           "metadata": {},
                     *           "version": 1,
                     *           "createdAt": "2026-11-01T09:30:00.000Z",
                     *           "updatedAt": "2026-11-01T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["User"][];
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
    createUser: {
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
                /**
                 * @example {
                 *       "email": "bo@lodge.example",
                 *       "password": "stored-for-the-winter",
                 *       "roles": [
                 *         "support"
                 *       ],
                 *       "name": "Bo"
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user, active or invited. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    updateUser: {
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
                /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bo",
                 *       "metadata": {
                 *         "desk": "north"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    reactivateUser: {
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
                /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Left the company."
                 *     }
                 */
                "application/json": {
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    setUserRoles: {
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
                /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "manager",
                 *         "analyst"
                 *       ]
                 *     }
                 */
                "application/json": {
                    reason?: components["schemas"]["ReasonText"];
                    roles: components["schemas"]["RoleNames"];
                };
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    suspendUser: {
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
                /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Left the company."
                 *     }
                 */
                "application/json": {
                    reason?: components["schemas"]["ReasonText"];
                };
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
}
