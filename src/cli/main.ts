import { enableCompileCache } from 'node:module';

// Sources run as they are: what was made of them at the last start is kept, and this one takes half the time. Before every import.
enableCompileCache();
const { COMMANDS } = await import('./commands.ts');
const { runProcess } = await import('./run-process.ts');

await runProcess(COMMANDS);
