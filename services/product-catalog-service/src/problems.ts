import { defineProblems, type ProblemFactory } from '@beaver/kit';

/** Every refusal of this service. An unknown object in the path is 404, an unknown one in the body 422. */
export const problems = defineProblems({
  productNotFound: [404, 'product_not_found', 'There is no such product.'],
  productNotDraft: [409, 'product_not_draft', 'The product is not a draft.'],
  productNotActive: [409, 'product_not_active', 'The product is not active.'],
  productHasNoVariants: [409, 'product_has_no_variants', 'An active product needs at least one variant.'],
  variantNotFound: [404, 'variant_not_found', 'There is no such variant.'],
  unknownVariant: [422, 'unknown_variant', 'The request names a variant that does not exist.'],
  variantLimitReached: [409, 'variant_limit_reached', 'The product has as many variants as it can have.'],
  variantInUse: [409, 'variant_in_use', 'A variant that has stock or reservations must stay.'],
  skuTaken: [409, 'sku_taken', 'Another variant has this SKU.'],
  categoryNotFound: [404, 'category_not_found', 'There is no such category.'],
  unknownCategory: [422, 'unknown_category', 'The request names a category that does not exist.'],
  categoryCycle: [422, 'category_cycle', "A category can't come below itself."],
  categoryNotEmpty: [409, 'category_not_empty', 'The category has products or categories in it.'],
  priceListNotFound: [404, 'price_list_not_found', 'There is no such price list.'],
  priceNotKnown: [404, 'price_not_known', 'There is no such price.'],
  valueNotAllowed: [422, 'value_not_allowed', 'A value has the right form but is unknown or out of its range.'],
  unknownStore: [422, 'unknown_store', 'The request names a store that does not exist.'],
  unknownLocation: [
    422,
    'unknown_location',
    'The request names a location that does not exist or that the store does not use.',
  ],
  variantNotSellable: [422, 'variant_not_sellable', 'A variant does not exist or its product is not active.'],
  priceNotFound: [422, 'price_not_found', 'A variant has no price in this currency.'],
  shippingOptionNotAvailable: [422, 'shipping_option_not_available', 'The shipping option does not serve this.'],
  amountTooLarge: [422, 'amount_too_large', 'An amount is larger than money can be here.'],
  quantityChanged: [409, 'quantity_changed', 'The quantity is not the expected one.'],
  quantityBelowZero: [409, 'quantity_below_zero', "A quantity can't go below zero."],
  adjustmentNotFound: [404, 'adjustment_not_found', 'There is no such adjustment.'],
  transferNotFound: [404, 'transfer_not_found', 'There is no such transfer.'],
  sameLocation: [422, 'same_location', 'A transfer needs two locations.'],
  outOfStock: [409, 'out_of_stock', 'There is not enough stock.'],
  reservationNotFound: [404, 'reservation_not_found', 'There is no such reservation.'],
  reservationExists: [409, 'reservation_exists', 'The order has a reservation with other lines.'],
  reservationNotActive: [409, 'reservation_not_active', 'The reservation is no longer active.'],
  reservationNotCommitted: [409, 'reservation_not_committed', 'Only committed stock is consumed.'],
  quantityNotReserved: [409, 'quantity_not_reserved', 'The reservation does not hold as much.'],
  insufficientOnHand: [409, 'insufficient_on_hand', 'There is not as much on hand where it was reserved.'],
  causeReused: [422, 'cause_reused', 'This key has moved this reservation in another way.'],
  untilInPast: [422, 'until_in_past', 'A reservation is extended into the future.'],
});

/** PostgreSQL's constraint names → problems. */
export const constraints: Record<string, ProblemFactory> = {
  variants_sku_key: problems.skuTaken,
  inventory_levels_variant_fkey: problems.variantInUse,
  reservation_lines_variant_fkey: problems.variantInUse,
  categories_parent_fkey: problems.categoryNotEmpty,
  product_categories_category_fkey: problems.categoryNotEmpty,
};
