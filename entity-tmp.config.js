export default { extensions: ['ts'], files: ['services/service-entity-service/test/*.test.ts'], workerThreads: false, timeout: '120s' };
