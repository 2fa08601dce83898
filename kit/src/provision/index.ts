export { checkAdministrator } from './check-administrator.ts';
export { dropDatabase } from './drop-database.ts';
export { isolateSharedDatabases } from './isolate-shared-databases.ts';
export {
  type DatabaseRequest,
  makeDatabase,
  makeRole,
  type ProvisionedDatabase,
  provisionDatabase,
  roleName,
  roleUrls,
} from './provision-database.ts';
