globalThis.warmbakePhase = 'pre';
await import('./index.js');
