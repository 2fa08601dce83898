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
    "/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List locations
         * @description `storeId` keeps those from which that store takes stock.
         */
        get: operations["listLocations"];
        put?: never;
        /**
         * Create a location
         * @description `storeIds` puts it at the end of these stores' order, which each store shows and changes as `locationIds`.
         */
        post: operations["createLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a location
         * @description Archived ones stay readable, since stock and fulfillments refer to them.
         */
        get: operations["getLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a location
         * @description Fields that are not sent stay. An inactive location keeps its stock and its place in each store's order, but no stock is taken from it.
         */
        patch: operations["updateLocation"];
        trace?: never;
    };
    "/v1/locations/{locationId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a location
         * @description It leaves every store's order and can't be changed any more. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipping options
         * @description Archived ones only with `archived=true`.
         */
        get: operations["listShippingOptions"];
        put?: never;
        /**
         * Create a shipping option
         * @description A price for each currency it is offered in. `freeAbove` gives, by currency, the total of the lines from which it costs nothing; `countries` limits where it ships to.
         */
        post: operations["createShippingOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-options/{shippingOptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a shipping option
         * @description Archived ones stay readable, since orders refer to them.
         */
        get: operations["getShippingOption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a shipping option
         * @description Fields that are not sent stay; lists are replaced as a whole. Placed orders keep the price they were quoted.
         */
        patch: operations["updateShippingOption"];
        trace?: never;
    };
    "/v1/shipping-options/{shippingOptionId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a shipping option
         * @description It is offered no more. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveShippingOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stores
         * @description Newest first, unless sorted otherwise.
         */
        get: operations["listStores"];
        put?: never;
        /**
         * Create a store
         * @description It inherits the tenant's settings; `settings` gives it values of its own. `locationIds` is the order in which stock is taken.
         */
        post: operations["createStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/{storeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a store
         * @description Its settings are under `/settings`.
         */
        get: operations["getStore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a store
         * @description Fields that are not sent stay. `locationIds` replaces the whole order: stock is taken from the first that can serve all lines.
         */
        patch: operations["updateStore"];
        trace?: never;
    };
    "/v1/stores/{storeId}/checkout-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get all that pricing and placing an order needs
         * @description One read for quotes and orders: settings in force, tax rates, shipping options, and the active locations in the order in which stock is taken. Archived parts are left out. The version (and ETag) changes when any part does, so it can be kept and asked again with `If-None-Match`.
         */
        get: operations["getCheckoutProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/{storeId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a store's settings
         * @description The values in force and, for each, the level it comes from: `store`, `tenant` or `default`. The version rises with a change at either level.
         */
        get: operations["getStoreSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a store's settings
         * @description A JSON merge patch on the store's own values: what is not sent stays, null inherits again.
         */
        patch: operations["updateStoreSettings"];
        trace?: never;
    };
    "/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax rates
         * @description Archived ones only with `archived=true`.
         */
        get: operations["listTaxRates"];
        put?: never;
        /**
         * Create a tax rate
         * @description One rate for each country and region of a store: the region's rate applies to an address there, else the country's (no region). A second active one for the same place is 409 `tax_rate_exists`.
         */
        post: operations["createTaxRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-rates/{taxRateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tax rate
         * @description Archived ones stay readable, since lines of orders refer to them.
         */
        get: operations["getTaxRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a tax rate
         * @description The place stays; for another one, make another rate. Placed orders keep the rate they were priced with.
         */
        patch: operations["updateTaxRate"];
        trace?: never;
    };
    "/v1/tax-rates/{taxRateId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a tax rate
         * @description It applies to no new quote. Archiving it again answers 200 unchanged.
         */
        post: operations["archiveTaxRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a tenant with its first store
         * @description auth-user-service asks this while somebody registers. The caller makes the id, so that a request sent again after a crash is the same request: same id and same content give the first answer, other content is 409 `tenant_exists`. The store's currency, time zone and locale become the tenant's settings, which later stores inherit. A default location is made, too. The tenant starts in `trial`.
         */
        post: operations["createTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the tenant
         * @description Only the caller's own tenant is there; any other id is 404.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the tenant
         * @description Fields that are not sent stay; `metadata` is replaced as a whole. What stores inherit is changed under `/settings`.
         */
        patch: operations["updateTenant"];
        trace?: never;
    };
    "/v1/tenants/{tenantId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate the tenant
         * @description From `trial` or `suspended` to `active`. In any other status: 409 `tenant_status_conflict`.
         */
        post: operations["activateTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{tenantId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the tenant
         * @description From `suspended` to `closing`; at `closesAt` (30 days later by default) it becomes `closed` by itself. There is no way back. An active tenant is suspended first, so that no order is placed while it closes.
         */
        post: operations["closeTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants/{tenantId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the tenant's settings
         * @description What stores inherit when they have no value of their own. `sources` says where each value comes from.
         */
        get: operations["getTenantSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the tenant's settings
         * @description A JSON merge patch: what is not sent stays, null goes back to the default. Orders already placed keep the settings they were placed under.
         */
        patch: operations["updateTenantSettings"];
        trace?: never;
    };
    "/v1/tenants/{tenantId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend the tenant
         * @description From `active` to `suspended`: its stores take no orders (`acceptsOrders` of the checkout profile); running orders go on.
         */
        post: operations["suspendTenant"];
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
        /**
         * @example {
         *       "line1": "1 Beaver Dam Road",
         *       "city": "Portland",
         *       "region": "OR",
         *       "postalCode": "97201",
         *       "country": "US"
         *     }
         */
        Address: {
            city: string;
            country: components["schemas"]["Country"];
            line1: string;
            line2?: string;
            name?: string;
            phone?: string;
            postalCode?: string;
            region?: string;
        };
        /**
         * @example all
         * @enum {string}
         */
        AlertMails: "all" | "none";
        AlertRecipients: components["schemas"]["UserId"][];
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
         * @description `capture`: what is left is captured early. `reauthorize`: it is authorized anew with the same method; refused, the order waits for another. `cancel`: goods that have not shipped are canceled.
         * @example reauthorize
         * @enum {string}
         */
        AuthorizationExpiry: "capture" | "reauthorize" | "cancel";
        /**
         * @example automatic
         * @enum {string}
         */
        CaptureMethod: "automatic" | "manual";
        CheckoutProfile: {
            /**
             * @description False while the tenant is neither in `trial` nor `active`.
             * @example true
             */
            acceptsOrders: boolean;
            country: components["schemas"]["Country"] | null;
            /** @description Active locations only, in the order in which stock is taken. */
            locationIds: components["schemas"]["LocationId"][];
            name: components["schemas"]["Name"];
            settings: components["schemas"]["Settings"];
            /** @description Oldest first. */
            shippingOptions: {
                /** @description Null means everywhere. */
                countries: components["schemas"]["Country"][] | null;
                freeAbove: components["schemas"]["Money"][];
                id: components["schemas"]["ShippingOptionId"];
                name: components["schemas"]["Name"];
                prices: components["schemas"]["Money"][];
            }[];
            storeId: components["schemas"]["StoreId"];
            /** @description At most one for each country and region; `region: null` is the rate of the rest of the country. */
            taxRates: {
                appliesToShipping: boolean;
                country: components["schemas"]["Country"];
                id: components["schemas"]["TaxRateId"];
                jurisdiction: string;
                name: components["schemas"]["Name"];
                rate: components["schemas"]["Rate"];
                region: components["schemas"]["RegionNull"];
            }[];
            tenantId: components["schemas"]["TenantId"];
            version: components["schemas"]["Version"];
        };
        Countries: components["schemas"]["Country"][];
        /** @description Where it ships to; null means everywhere. */
        CountriesNull: components["schemas"]["Countries"] | null;
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
        /** @example dpl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        DunningPlanId: string;
        /**
         * @description ISO 8601, in weeks or in days, hours, minutes and whole seconds; no months or years, whose length varies. A day is 24 hours. From one second up to the limit of the setting.
         * @example P7D
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
        /** @description One for each currency; at or above it, shipping is free. */
        FreeAbove: components["schemas"]["Money"][];
        /**
         * @description An address that ends in `/` or `=`.
         * @example https://lodge.example/orders/
         */
        LinkBase: string;
        /**
         * @description BCP 47 language tag.
         * @example en-US
         */
        Locale: string;
        Location: {
            address: components["schemas"]["Address"] | null;
            archivedAt: components["schemas"]["TimestampNull"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["LocationId"];
            /** @example true */
            isActive: boolean;
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
        LocationId: string;
        LocationIds: components["schemas"]["LocationId"][];
        LocationPage: {
            data: components["schemas"]["Location"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        LocationPatch: {
            address?: components["schemas"]["Address"] | null;
            isActive?: boolean;
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
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
        /** @example Lodge Supply */
        Name: string;
        NewLocation: {
            address?: components["schemas"]["Address"];
            /** @description True unless sent. */
            isActive?: boolean;
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            storeIds?: components["schemas"]["StoreId"][];
        };
        NewShippingOption: {
            countries?: components["schemas"]["CountriesNull"];
            freeAbove?: components["schemas"]["FreeAbove"];
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            prices: components["schemas"]["Prices"];
            storeId: components["schemas"]["StoreId"];
        };
        NewStore: {
            country?: components["schemas"]["Country"];
            locationIds?: components["schemas"]["LocationIds"];
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            settings?: components["schemas"]["SettingsPatch"];
        };
        NewTaxRate: {
            /** @description False unless sent. */
            appliesToShipping?: boolean;
            country: components["schemas"]["Country"];
            jurisdiction: components["schemas"]["Name"];
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            rate: components["schemas"]["Rate"];
            region?: components["schemas"]["RegionNull"];
            storeId: components["schemas"]["StoreId"];
        };
        NewTenant: {
            id: components["schemas"]["TenantId"];
            name: components["schemas"]["Name"];
            store: {
                country?: components["schemas"]["Country"];
                currency: components["schemas"]["Currency"];
                locale?: components["schemas"]["Locale"];
                name: components["schemas"]["Name"];
                timeZone: components["schemas"]["TimeZone"];
            };
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        /**
         * @example all
         * @enum {string}
         */
        OrderMails: "all" | "none";
        /** @description One for each currency. */
        Prices: components["schemas"]["Money"][];
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
        /**
         * @description A decimal fraction from 0 to 1, so `0.0825` is 8.25 %.
         * @example 0.0825
         */
        Rate: string;
        Reason: {
            /** @description Kept in the audit log. Name nobody: the log is never erased. */
            reason?: string;
        };
        /**
         * @description State, province or the like, as in addresses (`OR`).
         * @example NY
         */
        Region: string;
        /** @description Null is the whole country. */
        RegionNull: components["schemas"]["Region"] | null;
        /** @description The values in force. */
        Settings: {
            /** @description Whether people are written to of low stock: `all`, at most once an hour, or `none`. */
            alertMails: components["schemas"]["AlertMails"];
            /** @description Who is written to. Without any: owners, admins and managers. Whether somebody is still of the tenant is seen when the mail is sent. */
            alertRecipients: components["schemas"]["AlertRecipients"];
            /** @description What is done about a card's authorization whose time is nearly over, before all has been captured. */
            authorizationExpiry: components["schemas"]["AuthorizationExpiry"];
            /** @description `automatic`: captured as goods ship; `manual`: only by a person. */
            captureMethod: components["schemas"]["CaptureMethod"];
            currency: components["schemas"]["Currency"];
            /** @description The plan (`/v1/dunning-plans` of payment-service) by which declined cards are tried again; null means that none are. Whether it is there is seen when it is needed: without it an order goes on as without a plan. */
            dunningPlan: components["schemas"]["DunningPlanId"] | null;
            locale: components["schemas"]["Locale"];
            /** @description How long stock stays low before anybody is told; what recovers sooner tells nobody. */
            lowStockDebounce: components["schemas"]["Duration"];
            /** @description When low stock is called louder, if by then nobody has acknowledged it and it was not restocked. */
            lowStockEscalateAfter: components["schemas"]["Duration"];
            /**
             * @description Units; at or below it, stock counts as low.
             * @example 5
             */
            lowStockThreshold: number;
            /** @description Where the store's own page of an order is: a mail's link is this followed by the order's id. Null means that mails have no link. */
            orderLinkBase: components["schemas"]["LinkBase"] | null;
            /** @description Whether the buyer is written to of an order: `all` that happens, or `none`. Read when a mail is sent. */
            orderMails: components["schemas"]["OrderMails"];
            /** @description How long an order waits for its payment, by method type; then it expires. */
            paymentTtl: {
                bankTransfer: components["schemas"]["Duration"];
                card: components["schemas"]["Duration"];
                cash: components["schemas"]["Duration"];
                storeCredit: components["schemas"]["Duration"];
            };
            /** @description A refund above it, or in another currency, needs an approval; null means none does. */
            refundApprovalLimit: components["schemas"]["Money"] | null;
            /** @description How long a refund waits for its approval; then it is rejected. */
            refundApprovalTtl: components["schemas"]["Duration"];
            /** @description How long stock is held from the decline on while a payment-retry plan runs. */
            reservationTtl: components["schemas"]["Duration"];
            /**
             * @description `automatic`: a return within the window needs nobody's approval.
             * @enum {string}
             */
            returnApproval: "manual" | "automatic";
            /** @description How long an approved return waits for the goods; then it expires. */
            returnArrivalTtl: components["schemas"]["Duration"];
            /** @description How long after delivery a return can be asked for. */
            returnWindow: components["schemas"]["Duration"];
            /**
             * @description What a new price list starts with.
             * @example false
             */
            taxIncluded: boolean;
            timeZone: components["schemas"]["TimeZone"];
        };
        /** @description A JSON merge patch (RFC 7396) on this level's own values; null removes one, so that it is inherited again. */
        SettingsPatch: {
            alertMails?: components["schemas"]["AlertMails"] | null;
            alertRecipients?: components["schemas"]["AlertRecipients"] | null;
            authorizationExpiry?: components["schemas"]["AuthorizationExpiry"] | null;
            captureMethod?: components["schemas"]["CaptureMethod"] | null;
            currency?: components["schemas"]["Currency"] | null;
            dunningPlan?: components["schemas"]["DunningPlanId"] | null;
            locale?: components["schemas"]["Locale"] | null;
            lowStockDebounce?: components["schemas"]["Duration"] | null;
            lowStockEscalateAfter?: components["schemas"]["Duration"] | null;
            lowStockThreshold?: number | null;
            orderLinkBase?: components["schemas"]["LinkBase"] | null;
            orderMails?: components["schemas"]["OrderMails"] | null;
            paymentTtl?: {
                bankTransfer?: components["schemas"]["Duration"] | null;
                card?: components["schemas"]["Duration"] | null;
                cash?: components["schemas"]["Duration"] | null;
                storeCredit?: components["schemas"]["Duration"] | null;
            } | null;
            refundApprovalLimit?: components["schemas"]["Money"] | null;
            refundApprovalTtl?: components["schemas"]["Duration"] | null;
            reservationTtl?: components["schemas"]["Duration"] | null;
            /** @enum {string|null} */
            returnApproval?: "manual" | "automatic" | null;
            returnArrivalTtl?: components["schemas"]["Duration"] | null;
            returnWindow?: components["schemas"]["Duration"] | null;
            taxIncluded?: boolean | null;
            timeZone?: components["schemas"]["TimeZone"] | null;
        };
        /** @description The level each value comes from. */
        SettingsSources: {
            alertMails: components["schemas"]["Source"];
            alertRecipients: components["schemas"]["Source"];
            authorizationExpiry: components["schemas"]["Source"];
            captureMethod: components["schemas"]["Source"];
            currency: components["schemas"]["Source"];
            dunningPlan: components["schemas"]["Source"];
            locale: components["schemas"]["Source"];
            lowStockDebounce: components["schemas"]["Source"];
            lowStockEscalateAfter: components["schemas"]["Source"];
            lowStockThreshold: components["schemas"]["Source"];
            orderLinkBase: components["schemas"]["Source"];
            orderMails: components["schemas"]["Source"];
            paymentTtl: {
                bankTransfer: components["schemas"]["Source"];
                card: components["schemas"]["Source"];
                cash: components["schemas"]["Source"];
                storeCredit: components["schemas"]["Source"];
            };
            refundApprovalLimit: components["schemas"]["Source"];
            refundApprovalTtl: components["schemas"]["Source"];
            reservationTtl: components["schemas"]["Source"];
            returnApproval: components["schemas"]["Source"];
            returnArrivalTtl: components["schemas"]["Source"];
            returnWindow: components["schemas"]["Source"];
            taxIncluded: components["schemas"]["Source"];
            timeZone: components["schemas"]["Source"];
        };
        ShippingOption: {
            archivedAt: components["schemas"]["TimestampNull"];
            countries: components["schemas"]["CountriesNull"];
            createdAt: components["schemas"]["Timestamp"];
            freeAbove: components["schemas"]["FreeAbove"];
            id: components["schemas"]["ShippingOptionId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            prices: components["schemas"]["Prices"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ShippingOptionId: string;
        ShippingOptionPage: {
            data: components["schemas"]["ShippingOption"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ShippingOptionPatch: {
            countries?: components["schemas"]["CountriesNull"];
            freeAbove?: components["schemas"]["FreeAbove"];
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
            prices?: components["schemas"]["Prices"];
        };
        /**
         * @example tenant
         * @enum {string}
         */
        Source: "default" | "tenant" | "store";
        Store: {
            /** @description Where it is based. */
            country: components["schemas"]["Country"] | null;
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["StoreId"];
            /** @description Where stock is taken from, the first first. Inactive ones keep their place and are passed over. */
            locationIds: components["schemas"]["LocationId"][];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreId: string;
        StorePage: {
            data: components["schemas"]["Store"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        StorePatch: {
            country?: components["schemas"]["Country"] | null;
            locationIds?: components["schemas"]["LocationIds"];
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
        };
        StoreSettings: {
            createdAt: components["schemas"]["Timestamp"];
            sources: components["schemas"]["SettingsSources"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            values: components["schemas"]["Settings"];
            version: components["schemas"]["Version"];
        };
        TaxRate: {
            /** @example true */
            appliesToShipping: boolean;
            archivedAt: components["schemas"]["TimestampNull"];
            country: components["schemas"]["Country"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["TaxRateId"];
            jurisdiction: components["schemas"]["Name"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            rate: components["schemas"]["Rate"];
            region: components["schemas"]["RegionNull"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TaxRateId: string;
        TaxRatePage: {
            data: components["schemas"]["TaxRate"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        TaxRatePatch: {
            appliesToShipping?: boolean;
            jurisdiction?: components["schemas"]["Name"];
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
            rate?: components["schemas"]["Rate"];
        };
        Tenant: {
            /** @description When a closing tenant becomes closed. */
            closesAt: components["schemas"]["TimestampNull"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["TenantId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Name"];
            /**
             * @example trial
             * @enum {string}
             */
            status: "provisioning" | "trial" | "active" | "suspended" | "closing" | "closed";
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        TenantPatch: {
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Name"];
        };
        TenantSettings: {
            createdAt: components["schemas"]["Timestamp"];
            sources: components["schemas"]["SettingsSources"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            values: components["schemas"]["Settings"];
            version: components["schemas"]["Version"];
        };
        TenantWithStore: {
            location: components["schemas"]["Location"];
            store: components["schemas"]["Store"];
            tenant: components["schemas"]["Tenant"];
        };
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
         * @description A name of the IANA time zone database; an unknown one is 422 `value_not_allowed`.
         * @example America/New_York
         */
        TimeZone: string;
        /** @example usr_01kb2v3w4x5y6z7a8b9c0d1e2f */
        UserId: string;
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
        /** @description `true`: only archived ones; otherwise only those in use. */
        archived: boolean;
        /** @description Made later than this time. */
        createdAtGt: components["schemas"]["Timestamp"];
        /** @description Made at this time or later. */
        createdAtGte: components["schemas"]["Timestamp"];
        /** @description Made earlier than this time. */
        createdAtLt: components["schemas"]["Timestamp"];
        /** @description Made at this time or earlier. */
        createdAtLte: components["schemas"]["Timestamp"];
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
        /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
        locationId: components["schemas"]["LocationId"];
        /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
        shippingOptionId: components["schemas"]["ShippingOptionId"];
        /** @description A leading `-` turns the order round. */
        sort: "createdAt" | "-createdAt" | "name" | "-name";
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        storeId: components["schemas"]["StoreId"];
        /** @description Only those of this store. */
        storeIdFilter: components["schemas"]["StoreId"];
        /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
        taxRateId: components["schemas"]["TaxRateId"];
        /**
         * @description The caller's own tenant.
         * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
         */
        tenantId: components["schemas"]["TenantId"];
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
    listLocations: {
        parameters: {
            query?: {
                /** @description `true`: only archived ones; otherwise only those in use. */
                archived?: components["parameters"]["archived"];
                /** @description Made later than this time. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Made at this time or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Made earlier than this time. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Made at this time or earlier. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only active or only inactive ones. */
                isActive?: boolean;
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["sort"];
                /** @description Only those of this store. */
                storeId?: components["parameters"]["storeIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of locations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createLocation: {
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
                 *       "name": "Portland warehouse",
                 *       "storeIds": [
                 *         "sto_01kb2v3w4x5y6z7a8b9c0d1e2f"
                 *       ],
                 *       "address": {
                 *         "line1": "1 Beaver Dam Road",
                 *         "city": "Portland",
                 *         "region": "OR",
                 *         "postalCode": "97201",
                 *         "country": "US"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewLocation"];
            };
        };
        responses: {
            /** @description The location. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
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
    getLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
                locationId: components["parameters"]["locationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The location. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
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
    updateLocation: {
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
                /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
                locationId: components["parameters"]["locationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isActive": false
                 *     }
                 */
                "application/json": components["schemas"]["LocationPatch"];
            };
        };
        responses: {
            /** @description The location after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
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
    archiveLocation: {
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
                /** @example loc_01kb2v3w4x5y6z7a8b9c0d1e2f */
                locationId: components["parameters"]["locationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived location. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Location"];
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
    listShippingOptions: {
        parameters: {
            query?: {
                /** @description `true`: only archived ones; otherwise only those in use. */
                archived?: components["parameters"]["archived"];
                /** @description Made later than this time. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Made at this time or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Made earlier than this time. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Made at this time or earlier. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["sort"];
                /** @description Only those of this store. */
                storeId?: components["parameters"]["storeIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shipping options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOptionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createShippingOption: {
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
                 *       "storeId": "sto_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "name": "Standard",
                 *       "prices": [
                 *         {
                 *           "amount": 500,
                 *           "currency": "USD"
                 *         }
                 *       ],
                 *       "freeAbove": [
                 *         {
                 *           "amount": 10000,
                 *           "currency": "USD"
                 *         }
                 *       ],
                 *       "countries": [
                 *         "US"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewShippingOption"];
            };
        };
        responses: {
            /** @description The shipping option. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOption"];
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
    getShippingOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
                shippingOptionId: components["parameters"]["shippingOptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping option. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOption"];
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
    updateShippingOption: {
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
                /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
                shippingOptionId: components["parameters"]["shippingOptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prices": [
                 *         {
                 *           "amount": 700,
                 *           "currency": "USD"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ShippingOptionPatch"];
            };
        };
        responses: {
            /** @description The shipping option after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOption"];
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
    archiveShippingOption: {
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
                /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
                shippingOptionId: components["parameters"]["shippingOptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived shipping option. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOption"];
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
    listStores: {
        parameters: {
            query?: {
                /** @description Made later than this time. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Made at this time or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Made earlier than this time. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Made at this time or earlier. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createStore: {
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
                 *       "name": "Lodge Outlet",
                 *       "country": "US",
                 *       "settings": {
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewStore"];
            };
        };
        responses: {
            /** @description The store. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
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
    getStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
                storeId: components["parameters"]["storeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
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
    updateStore: {
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
                /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
                storeId: components["parameters"]["storeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locationIds": [
                 *         "loc_01kb2v3w4x5y6z7a8b9c0d1e2f"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StorePatch"];
            };
        };
        responses: {
            /** @description The store after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCheckoutProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
                storeId: components["parameters"]["storeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutProfile"];
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
    getStoreSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
                storeId: components["parameters"]["storeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Values and sources. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreSettings"];
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
    updateStoreSettings: {
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
                /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
                storeId: components["parameters"]["storeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "captureMethod": "manual",
                 *       "returnWindow": null
                 *     }
                 */
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Values and sources after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTaxRates: {
        parameters: {
            query?: {
                /** @description `true`: only archived ones; otherwise only those in use. */
                archived?: components["parameters"]["archived"];
                /** @description Only rates of this country. */
                country?: components["schemas"]["Country"];
                /** @description Made later than this time. */
                "createdAt[gt]"?: components["parameters"]["createdAtGt"];
                /** @description Made at this time or later. */
                "createdAt[gte]"?: components["parameters"]["createdAtGte"];
                /** @description Made earlier than this time. */
                "createdAt[lt]"?: components["parameters"]["createdAtLt"];
                /** @description Made at this time or earlier. */
                "createdAt[lte]"?: components["parameters"]["createdAtLte"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["sort"];
                /** @description Only those of this store. */
                storeId?: components["parameters"]["storeIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tax rates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRatePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createTaxRate: {
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
                 *       "storeId": "sto_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "country": "US",
                 *       "region": "NY",
                 *       "jurisdiction": "New York",
                 *       "name": "Sales tax",
                 *       "rate": "0.0825",
                 *       "appliesToShipping": true
                 *     }
                 */
                "application/json": components["schemas"]["NewTaxRate"];
            };
        };
        responses: {
            /** @description The tax rate. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
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
    getTaxRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
                taxRateId: components["parameters"]["taxRateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax rate. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
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
    updateTaxRate: {
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
                /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
                taxRateId: components["parameters"]["taxRateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rate": "0.0875"
                 *     }
                 */
                "application/json": components["schemas"]["TaxRatePatch"];
            };
        };
        responses: {
            /** @description The tax rate after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
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
    archiveTaxRate: {
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
                /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
                taxRateId: components["parameters"]["taxRateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived tax rate. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
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
    createTenant: {
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
                 *       "id": "ten_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "name": "Lodge Supply",
                 *       "store": {
                 *         "name": "Lodge Supply",
                 *         "currency": "USD",
                 *         "timeZone": "America/New_York",
                 *         "locale": "en-US",
                 *         "country": "US"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewTenant"];
            };
        };
        responses: {
            /** @description The tenant, its store and its location. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantWithStore"];
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
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
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
    updateTenant: {
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
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lodge Supply Co."
                 *     }
                 */
                "application/json": components["schemas"]["TenantPatch"];
            };
        };
        responses: {
            /** @description The tenant after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activateTenant: {
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
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked by the owner."
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The tenant after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
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
    closeTenant: {
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
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked by the owner."
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The tenant after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
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
    getTenantSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Values and sources. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
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
    updateTenantSettings: {
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
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "captureMethod": "manual",
                 *       "paymentTtl": {
                 *         "bankTransfer": "P14D"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SettingsPatch"];
            };
        };
        responses: {
            /** @description Values and sources after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    suspendTenant: {
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
                 * @description The caller's own tenant.
                 * @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                tenantId: components["parameters"]["tenantId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked by the owner."
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The tenant after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
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
