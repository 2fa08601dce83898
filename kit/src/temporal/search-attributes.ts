import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  SearchAttributeType,
  TypedSearchAttributes,
} from '@temporalio/common';

/**
 * What an operator finds a workflow by, set before its first task: a text is a Keyword, a number an Int. What has no value
 * is left out.
 */
export const typedAttributes = (values: Record<string, string | number | null | undefined>): TypedSearchAttributes =>
  new TypedSearchAttributes(
    Object.entries(values).flatMap(([name, value]): SearchAttributePair[] => {
      if (typeof value === 'string')
        return [{ key: defineSearchAttributeKey(name, SearchAttributeType.KEYWORD), value }];
      if (typeof value === 'number') return [{ key: defineSearchAttributeKey(name, SearchAttributeType.INT), value }];
      return [];
    }),
  );
