/** The built module of the engine's threads, where tests find it. */
export const ENGINE_ENTRY = new URL('../../../node_modules/.engine/worker.js', import.meta.url);
