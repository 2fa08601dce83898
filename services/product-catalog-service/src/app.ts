import { defineService } from '@beaver/kit';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { archiveProduct } from './operations/archive-product.ts';
import { commitReservation } from './operations/commit-reservation.ts';
import { consumeReservation } from './operations/consume-reservation.ts';
import { createCategory } from './operations/create-category.ts';
import { createInventoryAdjustment } from './operations/create-inventory-adjustment.ts';
import { createInventoryTransfer } from './operations/create-inventory-transfer.ts';
import { createPrice } from './operations/create-price.ts';
import { createPriceList } from './operations/create-price-list.ts';
import { createPriceQuote } from './operations/create-price-quote.ts';
import { createProduct } from './operations/create-product.ts';
import { createReservation } from './operations/create-reservation.ts';
import { createVariant } from './operations/create-variant.ts';
import { deleteCategory } from './operations/delete-category.ts';
import { deletePrice } from './operations/delete-price.ts';
import { deletePriceList } from './operations/delete-price-list.ts';
import { deleteProduct } from './operations/delete-product.ts';
import { deleteVariant } from './operations/delete-variant.ts';
import { extendReservation } from './operations/extend-reservation.ts';
import { getCategory } from './operations/get-category.ts';
import { getInventoryAdjustment } from './operations/get-inventory-adjustment.ts';
import { getInventoryLevel } from './operations/get-inventory-level.ts';
import { getInventoryTransfer } from './operations/get-inventory-transfer.ts';
import { getPrice } from './operations/get-price.ts';
import { getPriceList } from './operations/get-price-list.ts';
import { getProduct } from './operations/get-product.ts';
import { getReservation } from './operations/get-reservation.ts';
import { getReservationStock } from './operations/get-reservation-stock.ts';
import { getVariant } from './operations/get-variant.ts';
import { listCategories } from './operations/list-categories.ts';
import { listInventoryFacts } from './operations/list-inventory-facts.ts';
import { listInventoryLevels } from './operations/list-inventory-levels.ts';
import { listInventoryMovements } from './operations/list-inventory-movements.ts';
import { listInventoryTransfers } from './operations/list-inventory-transfers.ts';
import { listPriceLists } from './operations/list-price-lists.ts';
import { listPrices } from './operations/list-prices.ts';
import { listProducts } from './operations/list-products.ts';
import { listReservations } from './operations/list-reservations.ts';
import { listVariants } from './operations/list-variants.ts';
import { publishProduct } from './operations/publish-product.ts';
import { releaseReservation } from './operations/release-reservation.ts';
import { updateCategory } from './operations/update-category.ts';
import { updateInventoryLevel } from './operations/update-inventory-level.ts';
import { updatePrice } from './operations/update-price.ts';
import { updatePriceList } from './operations/update-price-list.ts';
import { updateProduct } from './operations/update-product.ts';
import { updateVariant } from './operations/update-variant.ts';
import { entityPeer } from './peers/service-entity.ts';
import { constraints } from './problems.ts';
import { reactions } from './relay.ts';

/** product-catalog-service, put together. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'product-catalog-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    constraints,
    deps: ({ calls }) => ({ entity: entityPeer(config, calls) }),
    reactions: () => reactions,
    consumes: ({ entity }) => ({ feeds: [entity.feed], take }),
    operations: {
      archiveProduct,
      commitReservation,
      consumeReservation,
      createCategory,
      createInventoryAdjustment,
      createInventoryTransfer,
      createPrice,
      createPriceList,
      createPriceQuote,
      createProduct,
      createReservation,
      createVariant,
      deleteCategory,
      deletePrice,
      deletePriceList,
      deleteProduct,
      deleteVariant,
      extendReservation,
      getCategory,
      getInventoryAdjustment,
      getInventoryLevel,
      getInventoryTransfer,
      getPrice,
      getPriceList,
      getProduct,
      getReservation,
      getReservationStock,
      getVariant,
      listCategories,
      listInventoryFacts,
      listInventoryLevels,
      listInventoryMovements,
      listInventoryTransfers,
      listPriceLists,
      listPrices,
      listProducts,
      listReservations,
      listVariants,
      publishProduct,
      releaseReservation,
      updateCategory,
      updateInventoryLevel,
      updatePrice,
      updatePriceList,
      updateProduct,
      updateVariant,
    },
  });
