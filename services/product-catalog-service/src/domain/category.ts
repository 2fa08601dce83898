import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

export type Category = components['schemas']['Category'];
export type CategoryPatch = components['schemas']['CategoryPatch'];

/** @param lineage the new parent and all above it @throws category_cycle */
export function requireNoCycle(categoryId: string, lineage: readonly string[]): void {
  if (!lineage.includes(categoryId)) return;
  throw problems.categoryCycle({
    errors: [{ pointer: '/parentId', code: 'category_cycle', detail: 'is the category or below it' }],
  });
}
