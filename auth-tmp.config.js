export default { extensions: ['ts'], files: ['services/auth-user-service/test/**/*.test.ts'], workerThreads: false, timeout: '60s' };
