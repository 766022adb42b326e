import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half of the time to start goes into reading TypeScript: what Node made of it the last time is kept beside the packages
// (and not in a directory that others of the machine can write). Where that can't be written, it is read anew.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/megaroth', import.meta.url)));
await import('./start.ts');
