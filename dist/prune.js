globalThis.warmbakePhase = 'prune';
await import('./index.js');
