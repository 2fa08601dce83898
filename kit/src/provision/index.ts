export { dropDatabase } from './drop-database.ts';
export { type DatabaseRequest, type ProvisionedDatabase, provisionDatabase, roleName } from './provision-database.ts';
