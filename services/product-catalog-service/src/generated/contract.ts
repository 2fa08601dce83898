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
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description `parentId=none` gives the roots; each category names its parent.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description Without a parent it is a root.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a category
         * @description Its products are under `/v1/products?categoryId=`.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Only an empty one: with products or categories in it, 409 `category_not_empty`.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Change or move a category
         * @description Fields that are not sent stay; `parentId: null` makes it a root. A category can't come below itself: 422 `category_cycle`.
         */
        patch: operations["updateCategory"];
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
    "/v1/inventory-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust a level
         * @description By `delta` or to `set`. With `expectedQuantity` it is refused (409 `quantity_changed`) when the count is no longer that. No quantity goes below zero (409 `quantity_below_zero`). Going below what is promised is accepted, since the shelf is right, with the event `inventory.oversold`.
         */
        post: operations["createInventoryAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-adjustments/{adjustmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an adjustment
         * @description As it was answered; the level in it is the one right after it.
         */
        get: operations["getInventoryAdjustment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what of levels can be compared
         * @description For the reconciliation of payment-service: each level beside the sum of its movements and beside what reservations hold of it, all at one moment. Those named, or those that changed in a time, in the order in which they did.
         */
        get: operations["listInventoryFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List inventory levels
         * @description One for each variant and location that ever had a movement. A reservation past its time no longer counts in `reserved`.
         */
        get: operations["listInventoryLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-levels/{inventoryLevelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an inventory level
         * @description As the list shows it.
         */
        get: operations["getInventoryLevel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set when a level counts as low
         * @description What it counts is changed by adjustments, transfers and reservations alone. It is judged anew at once: where the new threshold makes it low or not low any more, the event `inventory.low` or `inventory.restocked` follows as if stock had moved. Stock that moves makes a new version, too; `If-Match: *` sets the threshold whatever has moved meanwhile.
         */
        patch: operations["updateInventoryLevel"];
        trace?: never;
    };
    "/v1/inventory-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List movements
         * @description The ledger, newest first: append-only, and for each variant and location it sums to the level.
         */
        get: operations["listInventoryMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transfers
         * @description Newest first, unless sorted otherwise.
         */
        get: operations["listInventoryTransfers"];
        put?: never;
        /**
         * Move stock between locations
         * @description All lines or none, at once. Only what is available moves: promised stock stays (409 `out_of_stock`).
         */
        post: operations["createInventoryTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory-transfers/{transferId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a transfer
         * @description Its movements are under `/v1/inventory-movements?transferId=`.
         */
        get: operations["getInventoryTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List price lists
         * @description Newest first, unless sorted otherwise.
         */
        get: operations["listPriceLists"];
        put?: never;
        /**
         * Create a price list
         * @description It says whether its prices include tax, for which group of customers they are (everybody unless said) and when they hold.
         */
        post: operations["createPriceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{priceListId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a price list
         * @description Its prices are under `/prices`.
         */
        get: operations["getPriceList"];
        put?: never;
        post?: never;
        /**
         * Delete a price list
         * @description With all its prices. Orders placed keep theirs.
         */
        delete: operations["deletePriceList"];
        options?: never;
        head?: never;
        /**
         * Change a price list
         * @description Fields that are not sent stay; `metadata` is replaced as a whole. Orders placed keep their prices.
         */
        patch: operations["updatePriceList"];
        trace?: never;
    };
    "/v1/price-lists/{priceListId}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the prices of a price list
         * @description Newest first, unless sorted otherwise.
         */
        get: operations["listPrices"];
        put?: never;
        /**
         * Add a price to a price list
         * @description For one variant in one currency. Of several that hold at once, the one that began last counts, then the newest.
         */
        post: operations["createPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price lines, tax and shipping
         * @description Changes nothing and promises nothing. Each line takes, in the quote's currency (the store's unless sent), the best price that holds now: one for the customer's group before one for everybody, a price list before the variant's own price, then the one that began last, then the newest. The variant's own price includes tax if the store's setting `taxIncluded` says so; a price list says it for itself; each line tells which. Tax is the store's rate for the address (its country and region, else its country; without an address, the store's own country), rounded half up for each line. With `taxIncluded` the tax is a part of the line, else it comes on top: `total` is always what is to be paid. Shipping is free at or above the option's `freeAbove`.
         */
        post: operations["createPriceQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices/{priceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a price
         * @description One price of a price list.
         */
        get: operations["getPrice"];
        put?: never;
        post?: never;
        /**
         * Delete a price
         * @description Orders placed keep the price they were placed at.
         */
        delete: operations["deletePrice"];
        options?: never;
        head?: never;
        /**
         * Change a price
         * @description Fields that are not sent stay; `metadata` is replaced as a whole. Orders placed keep the price they were placed at.
         */
        patch: operations["updatePrice"];
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Each with its variants, in one read. `q` is full text over title and description, as a web search reads it (`"two person" -tarp`). `categoryId` keeps the products of that category and of all below it.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description It starts as a draft, which no quote sells. Variants can be sent along; more are added under `/variants`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product
         * @description With its variants, in one read. Drafts are shown too: the merchant edits them here.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description Only a draft can be deleted, with its variants; what was ever published is archived. A variant that has stock or a reservation stays: 409 `variant_in_use`.
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Fields that are not sent stay; `metadata` and `categoryIds` are replaced as a whole.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/v1/products/{productId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a product
         * @description From `active` to `archived`: it is no longer sold. Orders that hold it go on.
         */
        post: operations["archiveProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a product
         * @description From `draft` to `active`: its variants can be sold. It needs at least one variant.
         */
        post: operations["publishProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the variants of a product
         * @description Oldest first, unless sorted otherwise.
         */
        get: operations["listVariants"];
        put?: never;
        /**
         * Add a variant to a product
         * @description The SKU is unique in the tenant. A product has at most 100 variants. Its version rises, since it shows its variants.
         */
        post: operations["createVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reservations
         * @description Newest first, unless sorted otherwise.
         */
        get: operations["listReservations"];
        put?: never;
        /**
         * Reserve stock for an order
         * @description All lines or none. Location: the one asked for; else the first in the store's order that can serve all lines; else line by line, and a line may be split. Demand for one variant is summed. Variants that allow backorder or are not tracked are never short. Not enough → 409 `out_of_stock` with `lines[{variantId, requested, available}]`. An order has one reservation: asked again with the same lines, it is given again (200), whatever its state by now; with others, 409 `reservation_exists`.
         */
        post: operations["createReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a reservation
         * @description An active one past its time is shown as `expired`.
         */
        get: operations["getReservation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Commit the stock to its order
         * @description It no longer expires. An expired reservation takes the same lines again if they are there, else 409 `out_of_stock`. One that is committed, consumed or released is 409 `reservation_not_active`, unless the same Idempotency-Key did it.
         */
        post: operations["commitReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take committed stock off the shelf
         * @description As a fulfillment ships. When nothing is left, the reservation is `consumed`. More than is on hand where it was reserved is refused (409 `insufficient_on_hand` with `lines[{variantId, requested, onHand}]`). The Idempotency-Key is kept with the reservation for ever, so that one cause never moves stock twice.
         */
        post: operations["consumeReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a reservation longer
         * @description Until `until`, never shorter than now. An expired reservation takes the same lines again if they are there, else 409 `out_of_stock`. One that is committed, consumed or released is 409 `reservation_not_active`. Repeating it is harmless without an Idempotency-Key, and then the answer is always the present truth; with a key, the first answer is given again.
         */
        post: operations["extendReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give stock back
         * @description Of an active or committed reservation: these quantities, or without `lines` all that is left. When nothing is left it is `released`, or `consumed` if anything was. Without `lines`, a reservation that holds nothing any more (expired, consumed, released) is answered unchanged: there was nothing to give back. The Idempotency-Key is kept with the reservation for ever, so that one cause never moves stock twice.
         */
        post: operations["releaseReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reservations/{reservationId}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what of a reservation is on hand
         * @description For each variant, how much of what is still promised lies where it was reserved at this moment: what could be consumed now. Less than promised after an adjustment took goods away that were.
         */
        get: operations["getReservationStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variants/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a variant
         * @description How much of it is there is under `/v1/inventory-levels`.
         */
        get: operations["getVariant"];
        put?: never;
        post?: never;
        /**
         * Delete a variant
         * @description Only one that never had stock nor a reservation (else 409 `variant_in_use`), and not the last one of an active product (409 `product_has_no_variants`). Its prices go with it.
         */
        delete: operations["deleteVariant"];
        options?: never;
        head?: never;
        /**
         * Change a variant
         * @description Fields that are not sent stay; `metadata` and `options` are replaced as a whole, and null takes away a barcode or price. A reservation keeps the tracking it was made with.
         */
        patch: operations["updateVariant"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @example adj_01kb2v3w4x5y6z7a8b9c0d1e2f */
        AdjustmentId: string;
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
         * @description GTIN, EAN, UPC or any other.
         * @example 4006381333931
         */
        Barcode: string;
        Category: {
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["CategoryId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Title"];
            /** @description Null for a root. */
            parentId: components["schemas"]["CategoryId"] | null;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example cat_01kb2v3w4x5y6z7a8b9c0d1e2f */
        CategoryId: string;
        CategoryIds: components["schemas"]["CategoryId"][];
        CategoryPage: {
            data: components["schemas"]["Category"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        CategoryPatch: {
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Title"];
            parentId?: components["schemas"]["CategoryId"] | null;
        };
        /** @example 20 */
        Count: number;
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
         * @description A word of the merchant's own for a group of customers.
         * @example club
         */
        CustomerGroup: string;
        /** @example Three seasons, two people. */
        Description: string;
        /** @example 20 */
        Difference: number;
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
        InventoryAdjustment: {
            createdAt: components["schemas"]["Timestamp"];
            delta: components["schemas"]["Difference"];
            /**
             * @example onHand
             * @enum {string}
             */
            field: "onHand" | "unavailable" | "incoming";
            id: components["schemas"]["AdjustmentId"];
            level: components["schemas"]["InventoryLevel"];
            locationId: components["schemas"]["LocationId"];
            reason: components["schemas"]["Reason"];
            tenantId: components["schemas"]["TenantId"];
            variantId: components["schemas"]["VariantId"];
        };
        InventoryFacts: {
            id: string;
            level: components["schemas"]["LevelQuantities"];
            locationId: string;
            movements: components["schemas"]["LevelQuantities"];
            /** @description What reservations hold of it. */
            promised: {
                committed: number;
                reserved: number;
            };
            updatedAt: components["schemas"]["Timestamp"];
            variantId: string;
        };
        InventoryLevel: {
            /** @description onHand − reserved − committed − unavailable; below zero when more is promised than there is. */
            available: components["schemas"]["Difference"];
            committed: components["schemas"]["Count"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["InventoryLevelId"];
            incoming: components["schemas"]["Count"];
            /**
             * @description Whether `available` is at or below the threshold; never of a variant that is not tracked.
             * @example false
             */
            isLow: boolean;
            locationId: components["schemas"]["LocationId"];
            /** @description What holds here; null in the first moments of a location, until its stores' settings are known. */
            lowStockThreshold: components["schemas"]["Threshold"] | null;
            /**
             * @description Whose it is: the level's own, else its variant's, else that of the stores that take stock from the location (the largest, where they differ), of the tenant, or the default.
             * @example store
             * @enum {string|null}
             */
            lowStockThresholdSource: "level" | "variant" | "store" | "tenant" | "default" | null;
            onHand: components["schemas"]["Count"];
            reserved: components["schemas"]["Count"];
            tenantId: components["schemas"]["TenantId"];
            unavailable: components["schemas"]["Count"];
            updatedAt: components["schemas"]["Timestamp"];
            variantId: components["schemas"]["VariantId"];
            version: components["schemas"]["Version"];
        };
        /** @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        InventoryLevelId: string;
        InventoryLevelPage: {
            data: components["schemas"]["InventoryLevel"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        InventoryLevelPatch: {
            /** @description When this level is low; null is as its variant, else its stores say. */
            lowStockThreshold: components["schemas"]["Threshold"] | null;
        };
        /** @description How much each quantity of the level changed. */
        InventoryMovement: {
            /** @example machine:order-service */
            actor: string;
            adjustmentId: components["schemas"]["AdjustmentId"] | null;
            committed: components["schemas"]["Difference"];
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["MovementId"];
            incoming: components["schemas"]["Difference"];
            locationId: components["schemas"]["LocationId"];
            onHand: components["schemas"]["Difference"];
            reason: components["schemas"]["Reason"] | null;
            reservationId: components["schemas"]["ReservationId"] | null;
            reserved: components["schemas"]["Difference"];
            tenantId: components["schemas"]["TenantId"];
            transferId: components["schemas"]["TransferId"] | null;
            type: components["schemas"]["MovementType"];
            unavailable: components["schemas"]["Difference"];
            variantId: components["schemas"]["VariantId"];
        };
        InventoryMovementPage: {
            data: components["schemas"]["InventoryMovement"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        InventoryTransfer: {
            createdAt: components["schemas"]["Timestamp"];
            fromLocationId: components["schemas"]["LocationId"];
            id: components["schemas"]["TransferId"];
            lines: components["schemas"]["VariantQuantity"][];
            reason: components["schemas"]["Reason"] | null;
            tenantId: components["schemas"]["TenantId"];
            toLocationId: components["schemas"]["LocationId"];
        };
        InventoryTransferPage: {
            data: components["schemas"]["InventoryTransfer"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        LevelQuantities: {
            committed: number;
            incoming: number;
            onHand: number;
            reserved: number;
            unavailable: number;
        };
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
        /** @example mov_01kb2v3w4x5y6z7a8b9c0d1e2f */
        MovementId: string;
        /**
         * @example reserve
         * @enum {string}
         */
        MovementType: "adjustment" | "transfer" | "reserve" | "extend" | "commit" | "release" | "consume" | "expire";
        NewCategory: {
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Title"];
            parentId?: components["schemas"]["CategoryId"] | null;
        };
        /** @description Exactly one of `delta` and `set`. */
        NewInventoryAdjustment: {
            /** @example 20 */
            delta?: number;
            /**
             * @description What the caller believes the quantity is before.
             * @example 0
             */
            expectedQuantity?: number;
            /**
             * @description Which quantity.
             * @default onHand
             * @enum {string}
             */
            field?: "onHand" | "unavailable" | "incoming";
            locationId: components["schemas"]["LocationId"];
            reason: components["schemas"]["Reason"];
            /** @example 20 */
            set?: number;
            variantId: components["schemas"]["VariantId"];
        } & (unknown | unknown);
        NewInventoryTransfer: {
            fromLocationId: components["schemas"]["LocationId"];
            lines: components["schemas"]["VariantQuantity"][];
            reason?: components["schemas"]["Reason"];
            toLocationId: components["schemas"]["LocationId"];
        };
        NewPrice: {
            metadata?: components["schemas"]["Metadata"];
            price: components["schemas"]["Money"];
            validFrom?: components["schemas"]["TimestampNull"];
            validUntil?: components["schemas"]["TimestampNull"];
            variantId: components["schemas"]["VariantId"];
        };
        /** @description `validFrom` is the first moment at which it holds, `validUntil` the first at which it no longer does. */
        NewPriceList: {
            /** @description Null is everybody. */
            customerGroup?: components["schemas"]["CustomerGroup"] | null;
            metadata?: components["schemas"]["Metadata"];
            name: components["schemas"]["Title"];
            taxIncluded: boolean;
            validFrom?: components["schemas"]["TimestampNull"];
            validUntil?: components["schemas"]["TimestampNull"];
        };
        NewPriceQuote: {
            currency?: components["schemas"]["Currency"];
            customerGroup?: components["schemas"]["CustomerGroup"];
            lines: components["schemas"]["VariantQuantity"][];
            shippingAddress?: components["schemas"]["TaxAddress"];
            shippingOptionId?: components["schemas"]["ShippingOptionId"];
            storeId: components["schemas"]["StoreId"];
        };
        NewProduct: {
            categoryIds?: components["schemas"]["CategoryIds"];
            description?: components["schemas"]["Description"];
            metadata?: components["schemas"]["Metadata"];
            title: components["schemas"]["Title"];
            variants?: components["schemas"]["NewVariant"][];
        };
        NewReservation: {
            lines: components["schemas"]["NewReservationLine"][];
            orderId: components["schemas"]["OrderId"];
            storeId: components["schemas"]["StoreId"];
            /**
             * @description ISO 8601, in days, hours, minutes and seconds.
             * @default PT2M
             * @example PT2M
             */
            ttl?: string;
        };
        NewReservationLine: {
            locationId?: components["schemas"]["LocationId"];
            quantity: components["schemas"]["Quantity"];
            variantId: components["schemas"]["VariantId"];
        };
        NewVariant: {
            /** @default false */
            allowBackorder?: boolean;
            barcode?: components["schemas"]["Barcode"] | null;
            lowStockThreshold?: components["schemas"]["OwnThreshold"];
            metadata?: components["schemas"]["Metadata"];
            options?: components["schemas"]["Options"];
            /** @description The price unless a price list has one; null where only price lists count. */
            price?: components["schemas"]["Money"] | null;
            sku: components["schemas"]["Sku"];
            /** @default true */
            trackInventory?: boolean;
        };
        /**
         * @description Opaque; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        /**
         * @description What tells it from the product's other variants.
         * @example {
         *       "Color": "Green"
         *     }
         */
        Options: {
            [key: string]: string;
        };
        /** @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f */
        OrderId: string;
        /** @description When its levels are low; null is as stores say (setting `lowStockThreshold`). */
        OwnThreshold: components["schemas"]["Threshold"] | null;
        Price: {
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["PriceId"];
            metadata: components["schemas"]["Metadata"];
            price: components["schemas"]["Money"];
            priceListId: components["schemas"]["PriceListId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            validFrom: components["schemas"]["TimestampNull"];
            validUntil: components["schemas"]["TimestampNull"];
            variantId: components["schemas"]["VariantId"];
            version: components["schemas"]["Version"];
        };
        /** @example price_01kb2v3w4x5y6z7a8b9c0d1e2f */
        PriceId: string;
        PriceList: {
            createdAt: components["schemas"]["Timestamp"];
            /** @description Null is everybody. */
            customerGroup: components["schemas"]["CustomerGroup"] | null;
            id: components["schemas"]["PriceListId"];
            metadata: components["schemas"]["Metadata"];
            name: components["schemas"]["Title"];
            /**
             * @description Whether its prices include tax.
             * @example false
             */
            taxIncluded: boolean;
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            validFrom: components["schemas"]["TimestampNull"];
            validUntil: components["schemas"]["TimestampNull"];
            version: components["schemas"]["Version"];
        };
        /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
        PriceListId: string;
        PriceListPage: {
            data: components["schemas"]["PriceList"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        PriceListPatch: {
            /** @description Null is everybody. */
            customerGroup?: components["schemas"]["CustomerGroup"] | null;
            metadata?: components["schemas"]["Metadata"];
            name?: components["schemas"]["Title"];
            taxIncluded?: boolean;
            validFrom?: components["schemas"]["TimestampNull"];
            validUntil?: components["schemas"]["TimestampNull"];
        };
        PricePage: {
            data: components["schemas"]["Price"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        PricePatch: {
            metadata?: components["schemas"]["Metadata"];
            price?: components["schemas"]["Money"];
            validFrom?: components["schemas"]["TimestampNull"];
            validUntil?: components["schemas"]["TimestampNull"];
        };
        PriceQuote: {
            currency: components["schemas"]["Currency"];
            /** @description One for each line asked, in that order. */
            lines: components["schemas"]["QuoteLine"][];
            /** @description The price lists that were used. */
            priceListIds: components["schemas"]["PriceListId"][];
            /** @description Null where no shipping option was asked. */
            shipping: components["schemas"]["QuoteShipping"] | null;
            /** @description The shipping's total. */
            shippingTotal: components["schemas"]["Money"];
            storeId: components["schemas"]["StoreId"];
            /** @description The sum of the lines' subtotals. */
            subtotal: components["schemas"]["Money"];
            /**
             * @description Whether every line and the shipping include their tax.
             * @example false
             */
            taxIncluded: boolean;
            /** @description The tax of lines and shipping. */
            taxTotal: components["schemas"]["Money"];
            /** @description What is to be paid: the totals of lines and shipping. */
            total: components["schemas"]["Money"];
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
        Product: {
            archivedAt: components["schemas"]["TimestampNull"];
            categoryIds: components["schemas"]["CategoryIds"];
            createdAt: components["schemas"]["Timestamp"];
            description: components["schemas"]["Description"];
            id: components["schemas"]["ProductId"];
            metadata: components["schemas"]["Metadata"];
            publishedAt: components["schemas"]["TimestampNull"];
            status: components["schemas"]["ProductStatus"];
            tenantId: components["schemas"]["TenantId"];
            title: components["schemas"]["Title"];
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Oldest first. */
            variants: components["schemas"]["Variant"][];
            version: components["schemas"]["Version"];
        };
        /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ProductId: string;
        ProductPage: {
            data: components["schemas"]["Product"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        ProductPatch: {
            categoryIds?: components["schemas"]["CategoryIds"];
            description?: components["schemas"]["Description"];
            metadata?: components["schemas"]["Metadata"];
            title?: components["schemas"]["Title"];
        };
        /**
         * @example active
         * @enum {string}
         */
        ProductStatus: "draft" | "active" | "archived";
        /** @example 2 */
        Quantity: number;
        QuoteLine: {
            categoryIds: components["schemas"]["CategoryIds"];
            /** @description Null where the variant's own price counts. */
            priceListId: components["schemas"]["PriceListId"] | null;
            productId: components["schemas"]["ProductId"];
            quantity: components["schemas"]["Quantity"];
            sku: components["schemas"]["Sku"];
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Tax"];
            /**
             * @description Whether unit price and subtotal include the tax.
             * @example false
             */
            taxIncluded: boolean;
            /**
             * @description The product's title and the variant's options.
             * @example Alpine Tent · Green
             */
            title: string;
            total: components["schemas"]["Money"];
            unitPrice: components["schemas"]["Money"];
            variantId: components["schemas"]["VariantId"];
        };
        QuoteShipping: {
            amount: components["schemas"]["Money"];
            name: components["schemas"]["Title"];
            optionId: components["schemas"]["ShippingOptionId"];
            tax: components["schemas"]["Tax"];
            /**
             * @description As the store's setting says.
             * @example false
             */
            taxIncluded: boolean;
            total: components["schemas"]["Money"];
        };
        /**
         * @description Kept in the ledger and the audit log. Name nobody: neither is ever erased.
         * @example received
         */
        Reason: string;
        Reservation: {
            createdAt: components["schemas"]["Timestamp"];
            expiresAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["ReservationId"];
            lines: components["schemas"]["ReservationLine"][];
            orderId: components["schemas"]["OrderId"];
            state: components["schemas"]["ReservationState"];
            storeId: components["schemas"]["StoreId"];
            tenantId: components["schemas"]["TenantId"];
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        ReservationConsumption: {
            lines: components["schemas"]["VariantQuantity"][];
        };
        ReservationExtension: {
            until: components["schemas"]["Timestamp"];
        };
        /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ReservationId: string;
        /** @description One for each variant and location. */
        ReservationLine: {
            consumed: components["schemas"]["Count"];
            id: components["schemas"]["ReservationLineId"];
            /** @description Null only for an untracked variant of a store without locations. */
            locationId: components["schemas"]["LocationId"] | null;
            quantity: components["schemas"]["Quantity"];
            released: components["schemas"]["Count"];
            variantId: components["schemas"]["VariantId"];
        };
        /** @example rline_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ReservationLineId: string;
        ReservationPage: {
            data: components["schemas"]["Reservation"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description Without lines: all that is left. */
        ReservationRelease: {
            lines?: components["schemas"]["VariantQuantity"][];
        };
        /**
         * @example active
         * @enum {string}
         */
        ReservationState: "active" | "committed" | "consumed" | "released" | "expired";
        ReservationStock: {
            lines: {
                consumed: components["schemas"]["Count"];
                /**
                 * @description Of `quantity − consumed − released`, what lies where it was reserved; all of it for an untracked variant.
                 * @example 2
                 */
                onHand: number;
                quantity: components["schemas"]["Count"];
                released: components["schemas"]["Count"];
                variantId: components["schemas"]["VariantId"];
            }[];
            reservationId: components["schemas"]["ReservationId"];
        };
        /** @example shp_01kb2v3w4x5y6z7a8b9c0d1e2f */
        ShippingOptionId: string;
        /**
         * @description Unique in the tenant.
         * @example TENT-2P-GRN
         */
        Sku: string;
        /** @example sto_01kb2v3w4x5y6z7a8b9c0d1e2f */
        StoreId: string;
        Tax: {
            amount: components["schemas"]["Money"];
            /** @example New York */
            jurisdiction: string | null;
            /**
             * @description A decimal fraction: `0.0825` is 8.25 %.
             * @example 0.0825
             */
            rate: string;
            /** @description Null where no rate applies. */
            rateId: components["schemas"]["TaxRateId"] | null;
        };
        /** @description As much of an address as tax needs. */
        TaxAddress: {
            country: components["schemas"]["Country"];
            /** @example 10001 */
            postalCode?: string;
            /** @example NY */
            region?: string;
        };
        /** @example tax_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TaxRateId: string;
        /** @example ten_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TenantId: string;
        /**
         * @description Units; a level at or below it is low.
         * @example 5
         */
        Threshold: number;
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
        /** @example Alpine Tent */
        Title: string;
        /** @example trf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        TransferId: string;
        Variant: {
            /**
             * @description Whether it may be reserved beyond what is there.
             * @example false
             */
            allowBackorder: boolean;
            barcode: components["schemas"]["Barcode"] | null;
            createdAt: components["schemas"]["Timestamp"];
            id: components["schemas"]["VariantId"];
            lowStockThreshold: components["schemas"]["OwnThreshold"];
            metadata: components["schemas"]["Metadata"];
            options: components["schemas"]["Options"];
            /** @description The price unless a price list has one; null where only price lists count. */
            price: components["schemas"]["Money"] | null;
            productId: components["schemas"]["ProductId"];
            sku: components["schemas"]["Sku"];
            tenantId: components["schemas"]["TenantId"];
            /**
             * @description Whether it has levels; what is not tracked is never out of stock.
             * @example true
             */
            trackInventory: boolean;
            updatedAt: components["schemas"]["Timestamp"];
            version: components["schemas"]["Version"];
        };
        /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
        VariantId: string;
        VariantPage: {
            data: components["schemas"]["Variant"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        VariantPatch: {
            /**
             * @description Whether it may be reserved beyond what is there.
             * @example false
             */
            allowBackorder?: boolean;
            barcode?: components["schemas"]["Barcode"] | null;
            lowStockThreshold?: components["schemas"]["OwnThreshold"];
            metadata?: components["schemas"]["Metadata"];
            options?: components["schemas"]["Options"];
            /** @description The price unless a price list has one; null where only price lists count. */
            price?: components["schemas"]["Money"] | null;
            sku?: components["schemas"]["Sku"];
            /**
             * @description Whether it has levels; what is not tracked is never out of stock.
             * @example true
             */
            trackInventory?: boolean;
        };
        VariantQuantity: {
            quantity: components["schemas"]["Quantity"];
            variantId: components["schemas"]["VariantId"];
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
        /** @example adj_01kb2v3w4x5y6z7a8b9c0d1e2f */
        adjustmentId: components["schemas"]["AdjustmentId"];
        /** @example cat_01kb2v3w4x5y6z7a8b9c0d1e2f */
        categoryId: components["schemas"]["CategoryId"];
        /** @description A leading `-` turns the order round. */
        categorySort: "createdAt" | "-createdAt" | "name" | "-name";
        /** @description A leading `-` turns the order round. */
        changedSort: "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
        /** @description Made later than this time. */
        createdAtGt: components["schemas"]["Timestamp"];
        /** @description Made at this time or later. */
        createdAtGte: components["schemas"]["Timestamp"];
        /** @description Made earlier than this time. */
        createdAtLt: components["schemas"]["Timestamp"];
        /** @description Made at this time or earlier. */
        createdAtLte: components["schemas"]["Timestamp"];
        /** @description A leading `-` turns the order round. */
        createdSort: "createdAt" | "-createdAt";
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
        /** @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f */
        inventoryLevelId: components["schemas"]["InventoryLevelId"];
        /** @description Rows a page. */
        limit: number;
        /** @description A leading `-` turns the order round. */
        nameSort: "createdAt" | "-createdAt" | "name" | "-name";
        /** @example price_01kb2v3w4x5y6z7a8b9c0d1e2f */
        priceId: components["schemas"]["PriceId"];
        /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
        priceListId: components["schemas"]["PriceListId"];
        /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
        productId: components["schemas"]["ProductId"];
        /** @description A leading `-` turns the order round. */
        productSort: "createdAt" | "-createdAt" | "title" | "-title";
        /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
        reservationId: components["schemas"]["ReservationId"];
        /** @example trf_01kb2v3w4x5y6z7a8b9c0d1e2f */
        transferId: components["schemas"]["TransferId"];
        /** @description Changed at this time or later. */
        updatedAtGte: components["schemas"]["Timestamp"];
        /** @description Changed before this time. */
        updatedAtLt: components["schemas"]["Timestamp"];
        /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
        variantId: components["schemas"]["VariantId"];
        /** @description A leading `-` turns the order round. */
        variantSort: "createdAt" | "-createdAt" | "sku" | "-sku";
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
    listCategories: {
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
                /** @description Only those right below this category; `none` for the roots. */
                parentId?: string;
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["categorySort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of categories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createCategory: {
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
                 *       "name": "Tents",
                 *       "parentId": "cat_01kb2v3w4x5y6z7a8b9c0d1e2g"
                 *     }
                 */
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description The category. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
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
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cat_01kb2v3w4x5y6z7a8b9c0d1e2f */
                categoryId: components["parameters"]["categoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
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
    deleteCategory: {
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
                /** @example cat_01kb2v3w4x5y6z7a8b9c0d1e2f */
                categoryId: components["parameters"]["categoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateCategory: {
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
                /** @example cat_01kb2v3w4x5y6z7a8b9c0d1e2f */
                categoryId: components["parameters"]["categoryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tents and tarps"
                 *     }
                 */
                "application/json": components["schemas"]["CategoryPatch"];
            };
        };
        responses: {
            /** @description The category after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
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
    createInventoryAdjustment: {
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
                /**
                 * @example {
                 *       "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "locationId": "loc_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "delta": 20,
                 *       "expectedQuantity": 0,
                 *       "reason": "received"
                 *     }
                 */
                "application/json": components["schemas"]["NewInventoryAdjustment"];
            };
        };
        responses: {
            /** @description The adjustment and the level after it. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
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
    getInventoryAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adj_01kb2v3w4x5y6z7a8b9c0d1e2f */
                adjustmentId: components["parameters"]["adjustmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The adjustment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryAdjustment"];
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
    listInventoryFacts: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description Only these: ids, separated by commas.
                 * @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                levelIds?: string;
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description Changed at this time or later. */
                "updatedAt[gte]"?: components["parameters"]["updatedAtGte"];
                /** @description Changed before this time. */
                "updatedAt[lt]"?: components["parameters"]["updatedAtLt"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InventoryFacts"][];
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
    listInventoryLevels: {
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
                /** @description Only levels at this location. */
                locationId?: components["schemas"]["LocationId"];
                /**
                 * @description Only levels that are low, or only those that are not.
                 * @example true
                 */
                low?: boolean;
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["createdSort"];
                /** @description Only levels of this variant. */
                variantId?: components["schemas"]["VariantId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of levels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLevelPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getInventoryLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f */
                inventoryLevelId: components["parameters"]["inventoryLevelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The level. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLevel"];
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
    updateInventoryLevel: {
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
                /** @example lvl_01kb2v3w4x5y6z7a8b9c0d1e2f */
                inventoryLevelId: components["parameters"]["inventoryLevelId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lowStockThreshold": 8
                 *     }
                 */
                "application/json": components["schemas"]["InventoryLevelPatch"];
            };
        };
        responses: {
            /** @description The level after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryLevel"];
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
    listInventoryMovements: {
        parameters: {
            query?: {
                /** @description Only the movement of this adjustment. */
                adjustmentId?: components["schemas"]["AdjustmentId"];
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
                /** @description Only movements at this location. */
                locationId?: components["schemas"]["LocationId"];
                /** @description Only movements of this reservation. */
                reservationId?: components["schemas"]["ReservationId"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["createdSort"];
                /** @description Only movements of this transfer. */
                transferId?: components["schemas"]["TransferId"];
                /** @description Only movements of this type. */
                type?: components["schemas"]["MovementType"];
                /** @description Only movements of this variant. */
                variantId?: components["schemas"]["VariantId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryMovementPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listInventoryTransfers: {
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
                /** @description Only transfers from this location. */
                fromLocationId?: components["schemas"]["LocationId"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["createdSort"];
                /** @description Only transfers to this location. */
                toLocationId?: components["schemas"]["LocationId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of transfers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryTransferPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createInventoryTransfer: {
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
                /**
                 * @example {
                 *       "fromLocationId": "loc_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "toLocationId": "loc_01kb2v3w4x5y6z7a8b9c0d1e2g",
                 *       "lines": [
                 *         {
                 *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *           "quantity": 5
                 *         }
                 *       ],
                 *       "reason": "restock the shop"
                 *     }
                 */
                "application/json": components["schemas"]["NewInventoryTransfer"];
            };
        };
        responses: {
            /** @description The transfer. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryTransfer"];
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
    getInventoryTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example trf_01kb2v3w4x5y6z7a8b9c0d1e2f */
                transferId: components["parameters"]["transferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryTransfer"];
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
    listPriceLists: {
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
                /** @description Only lists for this group of customers. */
                customerGroup?: components["schemas"]["CustomerGroup"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["nameSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of price lists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPriceList: {
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
                 *       "name": "Club prices",
                 *       "taxIncluded": false,
                 *       "customerGroup": "club",
                 *       "validFrom": "2026-11-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewPriceList"];
            };
        };
        responses: {
            /** @description The price list. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
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
    getPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceListId: components["parameters"]["priceListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
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
    deletePriceList: {
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
                /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceListId: components["parameters"]["priceListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updatePriceList: {
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
                /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceListId: components["parameters"]["priceListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "validUntil": "2026-12-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["PriceListPatch"];
            };
        };
        responses: {
            /** @description The price list after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
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
    listPrices: {
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
                /** @description Only prices in this currency. */
                currency?: components["schemas"]["Currency"];
                /** @description The `nextCursor` of the page before; bound to its filter and order. */
                cursor?: components["parameters"]["cursor"];
                /** @description Rows a page. */
                limit?: components["parameters"]["limit"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["createdSort"];
                /** @description Only prices of this variant. */
                variantId?: components["schemas"]["VariantId"];
            };
            header?: never;
            path: {
                /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceListId: components["parameters"]["priceListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of prices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePage"];
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
    createPrice: {
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
                /** @example plist_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceListId: components["parameters"]["priceListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "price": {
                 *         "amount": 21900,
                 *         "currency": "EUR"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewPrice"];
            };
        };
        responses: {
            /** @description The price. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
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
    createPriceQuote: {
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
                 *       "storeId": "sto_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "currency": "USD",
                 *       "lines": [
                 *         {
                 *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "shippingAddress": {
                 *         "country": "US",
                 *         "region": "NY",
                 *         "postalCode": "10001"
                 *       },
                 *       "shippingOptionId": "shp_01kb2v3w4x5y6z7a8b9c0d1e2f"
                 *     }
                 */
                "application/json": components["schemas"]["NewPriceQuote"];
            };
        };
        responses: {
            /** @description Priced lines and totals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceQuote"];
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
    getPrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example price_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceId: components["parameters"]["priceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
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
    deletePrice: {
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
                /** @example price_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceId: components["parameters"]["priceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updatePrice: {
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
                /** @example price_01kb2v3w4x5y6z7a8b9c0d1e2f */
                priceId: components["parameters"]["priceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": {
                 *         "amount": 20900,
                 *         "currency": "EUR"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PricePatch"];
            };
        };
        responses: {
            /** @description The price after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
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
    listProducts: {
        parameters: {
            query?: {
                /** @description Only products of this category and those below it. */
                categoryId?: components["schemas"]["CategoryId"];
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
                /** @description Words to find in title and description. */
                q?: string;
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["productSort"];
                /** @description Only products in this status. */
                status?: components["schemas"]["ProductStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProduct: {
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
                 *       "title": "Alpine Tent",
                 *       "description": "Three seasons, two people.",
                 *       "categoryIds": [
                 *         "cat_01kb2v3w4x5y6z7a8b9c0d1e2f"
                 *       ],
                 *       "variants": [
                 *         {
                 *           "sku": "TENT-2P-GRN",
                 *           "options": {
                 *             "Color": "Green"
                 *           },
                 *           "price": {
                 *             "amount": 24900,
                 *             "currency": "USD"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    deleteProduct: {
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
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProduct: {
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
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Alpine Tent II"
                 *     }
                 */
                "application/json": components["schemas"]["ProductPatch"];
            };
        };
        responses: {
            /** @description The product after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    archiveProduct: {
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
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archived product. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    publishProduct: {
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
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active product. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
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
    listVariants: {
        parameters: {
            query?: {
                /** @description Only variants with this barcode. */
                barcode?: components["schemas"]["Barcode"];
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
                /** @description Only the variant with this SKU. */
                sku?: components["schemas"]["Sku"];
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["variantSort"];
            };
            header?: never;
            path: {
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of variants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantPage"];
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
    createVariant: {
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
                /** @example prod_01kb2v3w4x5y6z7a8b9c0d1e2f */
                productId: components["parameters"]["productId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "TENT-2P-GRN",
                 *       "options": {
                 *         "Color": "Green"
                 *       },
                 *       "barcode": "4006381333931",
                 *       "price": {
                 *         "amount": 24900,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewVariant"];
            };
        };
        responses: {
            /** @description The variant. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
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
    listReservations: {
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
                /** @description Only the reservation of this order. */
                orderId?: components["schemas"]["OrderId"];
                /**
                 * @description Only those of these orders: ids, separated by commas.
                 * @example ord_01kb2v3w4x5y6z7a8b9c0d1e2f
                 */
                orderIds?: string;
                /** @description A leading `-` turns the order round. */
                sort?: components["parameters"]["changedSort"];
                /** @description Only reservations of this store. */
                storeId?: components["schemas"]["StoreId"];
                /** @description Changed at this time or later. */
                "updatedAt[gte]"?: components["parameters"]["updatedAtGte"];
                /** @description Changed before this time. */
                "updatedAt[lt]"?: components["parameters"]["updatedAtLt"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reservations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createReservation: {
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
                /**
                 * @example {
                 *       "orderId": "ord_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "storeId": "sto_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *       "lines": [
                 *         {
                 *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "ttl": "PT2M"
                 *     }
                 */
                "application/json": components["schemas"]["NewReservation"];
            };
        };
        responses: {
            /** @description The reservation that the order already had. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
                };
            };
            /** @description The reservation. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    getReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reservation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    commitReservation: {
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
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The committed reservation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    consumeReservation: {
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
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReservationConsumption"];
            };
        };
        responses: {
            /** @description The reservation after it. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    extendReservation: {
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
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2026-11-01T10:35:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReservationExtension"];
            };
        };
        responses: {
            /** @description The active reservation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    releaseReservation: {
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
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReservationRelease"];
            };
        };
        responses: {
            /** @description The reservation after the release. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reservation"];
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
    getReservationStock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example res_01kb2v3w4x5y6z7a8b9c0d1e2f */
                reservationId: components["parameters"]["reservationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What of it is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reservationId": "res_01kb2v3w4x5y6z7a8b9c0d1e2f",
                     *       "lines": [
                     *         {
                     *           "variantId": "var_01kb2v3w4x5y6z7a8b9c0d1e2f",
                     *           "quantity": 2,
                     *           "consumed": 0,
                     *           "released": 0,
                     *           "onHand": 2
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReservationStock"];
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
    getVariant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
                variantId: components["parameters"]["variantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
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
    deleteVariant: {
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
                /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
                variantId: components["parameters"]["variantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateVariant: {
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
                /** @example var_01kb2v3w4x5y6z7a8b9c0d1e2f */
                variantId: components["parameters"]["variantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": {
                 *         "amount": 22900,
                 *         "currency": "USD"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["VariantPatch"];
            };
        };
        responses: {
            /** @description The variant after the change. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
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
}
