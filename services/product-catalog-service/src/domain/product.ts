import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type Product = components['schemas']['Product'];
export type Variant = components['schemas']['Variant'];
export type NewVariant = components['schemas']['NewVariant'];
export type VariantPatch = components['schemas']['VariantPatch'];

/** Fits a page of products into one read; Shopify's classic limit. */
const MOST_VARIANTS = 100;

/** From here on it is sold. @throws product_not_draft, product_has_no_variants */
export function requirePublishable(product: Product): void {
  if (product.status !== 'draft') throw problems.productNotDraft({ detail: `It is ${product.status}.` });
  if (product.variants.length === 0) throw problems.productHasNoVariants();
}

/** @throws product_not_active */
export function requireArchivable(product: Product): void {
  if (product.status !== 'active') throw problems.productNotActive({ detail: `It is ${product.status}.` });
}

/** What was ever published may be in orders, so it is archived instead. @throws product_not_draft */
export function requireDeletable(product: Product): void {
  if (product.status !== 'draft') throw problems.productNotDraft({ detail: 'Archive it instead.' });
}

/** @throws variant_limit_reached */
export function requireRoomForVariant(product: Product): void {
  if (product.variants.length >= MOST_VARIANTS)
    throw problems.variantLimitReached({ detail: `It has ${MOST_VARIANTS}.` });
}

/** An active product without variants could be seen but never sold. @throws product_has_no_variants */
export function requireAnotherVariant(product: Product): void {
  if (product.status === 'active' && product.variants.length === 1) throw problems.productHasNoVariants();
}
