import { createRequire } from 'node:module';

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
await new AsyncFunction('require', process.env['INPUT_SCRIPT'])(createRequire(import.meta.url));
