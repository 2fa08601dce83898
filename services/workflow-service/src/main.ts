import { run } from '@beaver/kit';
import { defineApp } from './app.ts';
import { loadConfig } from './config.ts';

await run(() => defineApp(loadConfig(process.env)));
