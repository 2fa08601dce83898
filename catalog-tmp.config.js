export default { files: ['services/product-catalog-service/test/**/*.test.ts'], extensions: ['ts'], workerThreads: false, timeout: '3m', concurrency: 2 };
