import { Model, snakeCaseMappers } from 'objection';

/** An objection model whose columns are snake_case in SQL and camelCase here. Columns are `declare`d: nothing is validated twice. */
export class Row extends Model {
  static override columnNameMappers = snakeCaseMappers();
}
